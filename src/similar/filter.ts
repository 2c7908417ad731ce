/** Which models a question is about: by field, year, and where they are not. */
import type { Field } from '../records/facts.js';
import type { ModelRecord } from '../records/model.js';
import { fold } from '../text/fold.js';
import type { ReadModel } from './known.js';
import { sameLocality } from './locality.js';

export interface ModelFilter {
  readonly field?: Field;
  /** First and last year, inclusive. */
  readonly years?: readonly [number, number];
  /** A province (old or new), district or commune whose models are left out. */
  readonly excludedLocality?: string;
  /** A province (old or new), district or commune whose models alone are wanted. */
  readonly locality?: string;
}

export function passes(model: ReadModel, { field, years, excludedLocality, locality }: ModelFilter): boolean {
  const { record } = model;
  if (field !== undefined && record.field !== field) return false;
  if (years !== undefined && (record.year === null || record.year < years[0] || record.year > years[1])) return false;
  if (excludedLocality !== undefined && liesIn(model, excludedLocality)) return false;
  return locality === undefined || liesIn(model, locality);
}

/** Does the model lie in a place of that name, of before or of today? */
function liesIn({ record, locality: written }: ReadModel, locality: string): boolean {
  const wanted = bare(locality);
  if (placesOf(record).some((place) => bare(place) === wanted || fold(place) === fold(locality.trim()))) return true;
  return written !== null && sameLocality(written, locality);
}

const placesOf = ({ place: { before, now } }: ModelRecord): string[] =>
  [before?.commune, before?.district, before?.province, ...now.communes, now.province].flatMap((name) => name ?? []);

const KIND = /^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu) (?=\D)/;
/** "tỉnh Phú Thọ" → "phu tho"; a name that is a number keeps its kind ("quận 1"). */
const bare = (name: string): string => fold(name.trim().normalize('NFC')).replace(KIND, '');

/** The registry of rules, in the order in which `cancu check --rules` lists them. A new rule is one file beside this and one line here. */
import type { CheckRule } from '../rule.js';
import { abolishedUnit } from './abolishedUnit.js';
import { ambiguous } from './ambiguous.js';
import { citedLaterThanDraft } from './citedLaterThanDraft.js';
import { citesWithoutDate } from './citesWithoutDate.js';
import { deadlineBeforeDate } from './deadlineBeforeDate.js';
import { dissolvedBody } from './dissolvedBody.js';
import { inconsistentCitation } from './inconsistentCitation.js';
import { layersDisagree } from './layersDisagree.js';
import { missingBasis } from './missingBasis.js';
import { notYetInForce } from './notYetInForce.js';
import { partlySuperseded } from './partlySuperseded.js';
import { superseded } from './superseded.js';
import { unknown } from './unknown.js';
import { wrongDate } from './wrongDate.js';
import { wrongIssuer } from './wrongIssuer.js';
import { wrongType } from './wrongType.js';

export const checkRules: readonly CheckRule[] = [
  wrongType,
  wrongIssuer,
  wrongDate,
  notYetInForce,
  superseded,
  partlySuperseded,
  ambiguous,
  unknown,
  citesWithoutDate,
  citedLaterThanDraft,
  inconsistentCitation,
  deadlineBeforeDate,
  missingBasis,
  abolishedUnit,
  dissolvedBody,
  layersDisagree,
];

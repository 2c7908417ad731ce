/**
 * Derivation in substance on the national legal code: an act of many articles (a decree, a circular) is a plan, the acts of greater force that
 * its editors link from it are what it derives from. Articles are its parts. Used by `bench/derive.mjs --articles`.
 */
import { readFileSync } from 'node:fs';
import { align } from '../dist/derive/alignment.js';
import { withinReach } from '../dist/derive/reach.js';
import { weigherOver } from '../dist/derive/sharedWords.js';
import { centre } from '../dist/search/dense.js';

/** As in the kinds of the code: law, ordinance … circular. */
const FORCE = { LQ: 1, PL: 1, NL: 1, SL: 1, NQ: 2, NĐ: 3, QĐ: 4, TT: 5, TL: 5, CT: 5 };
/** Subjects of a size that an afternoon's laptop embeds. */
const ARTICLES_OF_SUBJECT = { least: 30, most: 260 };
/** Articles taken of a directive, and of a plan, from the beginning. */
const PARTS = { directive: 40, plan: 15 };
const MIN_PARTS_OF_PLAN = 3;
const LISTED = 5;

export async function articleAccuracy(file, topicsFile, embedder) {
  const documents = readDocuments(file, new Set(readFileSync(topicsFile, 'utf8').trim().split(/\s+/)));
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const means = embedder.model.means;
  const plans = documents.filter(
    ({ force, parents, texts }) => force > 2 && parents.length > 0 && texts.length >= MIN_PARTS_OF_PLAN,
  );
  const directives = documents.filter(({ force }) => force < 5);
  const weigh = weigherOver([...plans, ...directives].flatMap(({ texts }) => texts));
  const parts = async ({ texts }, role, most) => {
    const taken = texts.slice(0, most);
    const vectors = await embedder.embed(taken, role);
    return taken.map((text, ordinal) => ({
      passage: { ordinal, text, span: { start: 0, end: text.length }, headings: [], page: null },
      vector: centre(vectors[ordinal], means[role]),
      words: weigh(text),
    }));
  };
  for (const directive of directives) directive.parts = await parts(directive, 'passage', PARTS.directive);
  const passages = directives.reduce((sum, each) => sum + each.parts.length, 0);
  const tally = {
    plans: 0,
    answered: 0,
    'first right': 0,
    'one parent found': 0,
    listed: 0,
    'listed right': 0,
    'of the subject': 0,
    'answered without the subject': 0,
  };
  for (const plan of plans) {
    const own = await parts(plan, 'query', PARTS.plan);
    const near = directives
      .filter(({ key, force, year }) => key !== plan.key && force < plan.force && !(year > plan.year))
      .map(({ key, parts: theirs }) => ({ id: key, nearness: align(own, theirs, 1).nearness }));
    const shown = withinReach(near, passages).slice(0, LISTED);
    const isParent = ({ id }) => plan.parents.includes(id);
    const isNear = ({ id }) => byKey.get(id).subject === plan.subject || isParent({ id });
    tally.plans++;
    if (shown.length > 0) tally.answered++;
    if (shown.length > 0 && isParent(shown[0])) tally['first right']++;
    if (shown.some(isParent)) tally['one parent found']++;
    tally.listed += shown.length;
    tally['listed right'] += shown.filter(isParent).length;
    tally['of the subject'] += shown.filter(isNear).length;
    const foreign = near.filter((paper) => !isNear(paper));
    if (withinReach(foreign, passages).length > 0) tally['answered without the subject']++;
  }
  return {
    subjects: new Set(documents.map(({ subject }) => subject)).size,
    directives: directives.length,
    passages,
    ...tally,
  };
}

function readDocuments(file, topics) {
  const bySubject = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const article = JSON.parse(line);
    const subject = article.code.split('.').slice(0, 2).join('.');
    if (topics.has(subject)) bySubject.set(subject, [...(bySubject.get(subject) ?? []), article]);
  }
  const documents = new Map();
  const documentOf = new Map();
  for (const [subject, articles] of bySubject) {
    if (articles.length < ARTICLES_OF_SUBJECT.least || articles.length > ARTICLES_OF_SUBJECT.most) continue;
    for (const { code, symbol, title, text, related } of articles) {
      const key = `${subject} ${symbol}`;
      const year = Number(/\/(\d{4})\//.exec(symbol)?.[1] ?? Number.NaN);
      const known = documents.get(key) ?? {
        key,
        subject,
        year,
        force: FORCE[code.split('.')[2]],
        texts: [],
        related: [],
      };
      known.texts.push(`${title}\n${text}`);
      known.related.push(...related);
      documents.set(key, known);
      documentOf.set(code, key);
    }
  }
  return [...documents.values()].map(({ related, ...document }) => ({
    ...document,
    parents: [...new Set(related.map((code) => documentOf.get(code)))].filter(
      (key) => key !== undefined && documents.get(key).force < document.force,
    ),
  }));
}

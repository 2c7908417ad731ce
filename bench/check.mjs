// What `cancu check` says of drafts whose verdicts an archivist wrote down: figures for each verdict and each rule.
//   npm run bench:check                     the project's own check set (test/check-set)
//   npm run bench:check -- --kit            and the drafts of the evaluation kit in ../shared/eval/check-dev
//   npm run bench:check -- --misses --json  what went wrong, one line each; the figures as JSON
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const flag = { type: 'boolean', default: false };
const { values: options } = parseArgs({ options: { kit: flag, misses: flag, json: flag } });
const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli/main.js');

const ERRORS = ['wrong_type', 'wrong_issuer', 'wrong_date', 'not_yet', 'superseded'];
const VERDICTS = [...ERRORS, 'partly_superseded', 'ambiguous', 'unknown', 'ok'];
// Verdicts that the kit's scorer accepts beside the gold's, by flag: archivists differ on these.
const ACCEPTED = {
  qd_quydinh: 'ok',
  adopted_not_in_force: 'ok',
  unverified_row: 'unknown',
  unverified_status: 'superseded',
};
// Rules whose gold is complete: what is reported beyond it is false. The others list clear cases only.
const COMPLETE = ['dissolved-body', 'deadline-before-date', 'inconsistent-citation', 'cited-later-than-draft'];
const RULES = ['abolished-unit', ...COMPLETE, 'cites-without-date', 'missing-basis', 'wrong-date', 'wrong-issuer'];

const squeeze = (text) => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
const touches = (a, b) => squeeze(a).includes(squeeze(b)) || squeeze(b).includes(squeeze(a));
// One symbol, however it is spaced; the same key as the kit's scorer.
const keyOf = (symbol) =>
  (symbol ?? '')
    .normalize('NFC')
    .replace(/[\s.]/g, '')
    .replace(/[–—]/g, '-')
    .toUpperCase()
    .replace(/TƯ$/, 'TW')
    .replace(/^0+(?=\d)/, '');
const ruleOf = (finding) => finding.rule.replaceAll('_', '-').replace(/^duplicate-citation$/, 'inconsistent-citation');
const overlap = (a, b) => a.start < b.end && b.start < a.end;
// By place where the text is the one that was annotated, by words where normalising moved it.
const isAt = (place, { span, text }, report) =>
  squeeze(report.text.slice(place.start, place.end)) === squeeze(place.quote)
    ? overlap(place, span)
    : touches(text, place.quote);

const reports = checkAll(drafts());
const misses = [];
const tally = {
  drafts: reports.length,
  citations: 0,
  found: 0,
  right: 0,
  errors: 0,
  caught: 0,
  named: 0,
  passedAsOk: 0,
  falseAlarms: 0,
  clean: 0,
  cleanKept: 0,
  identities: 0,
  resolved: 0,
  resolvedWrongly: 0,
  candidates: 0,
  candidatesRight: 0,
};
const ofVerdict = Object.fromEntries(VERDICTS.map((verdict) => [verdict, { gold: 0, said: 0, right: 0 }]));
const ofRule = Object.fromEntries(RULES.map((rule) => [rule, { gold: 0, reported: 0, right: 0, false: 0 }]));
for (const each of reports) {
  scoreCitations(each);
  scoreFindings(each);
}
print();

function drafts() {
  const folders = [join(root, 'test/check-set')];
  const kit = join(root, '../shared/eval/check-dev');
  if (options.kit && existsSync(kit)) folders.push(kit);
  else if (options.kit) fail(`no drafts of the evaluation kit in ${kit}`);
  return folders.flatMap((folder) =>
    readdirSync(join(folder, 'gold'))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => {
        const gold = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8'));
        return { name: file.slice(0, -'.json'.length), gold, path: join(folder, 'docs', gold.doc) };
      }),
  );
}

/** One report a draft, from one run of the program. */
function checkAll(list) {
  if (!existsSync(program)) fail('the program is not built: npm run build');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'check', '--format', 'json', ...list.map(({ path }) => path)],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const lines = stdout.split('\n').filter((line) => line !== '');
  if (lines.length !== list.length)
    fail(`cancu check gave ${lines.length} reports of ${list.length} drafts\n${stderr.trim()}`);
  return list.map((draft, i) => ({ ...draft, report: JSON.parse(lines[i]) }));
}

function scoreCitations({ name, gold, report }) {
  const taken = new Set();
  for (const wanted of gold.citations) {
    const at = matchOf(wanted, report.citations, taken);
    const found = report.citations[at];
    if (found) taken.add(at);
    const said = found?.verdict ?? 'missed';
    const flags = wanted.flags ?? [];
    const right = said === wanted.verdict || flags.some((one) => ACCEPTED[one] === said);
    // A verdict that is accepted beside the gold's counts as the gold's.
    const counted = right ? wanted.verdict : said;
    tally.citations++;
    ofVerdict[wanted.verdict].gold++;
    if (found) tally.found++;
    if (ofVerdict[counted]) ofVerdict[counted].said++;
    if (right) {
      tally.right++;
      ofVerdict[wanted.verdict].right++;
    } else miss(name, `${wanted.verdict}, said ${said}: ${squeeze(wanted.quote)} ${expectation(wanted)}`);
    if (ERRORS.includes(wanted.verdict)) {
      tally.errors++;
      if (ERRORS.includes(counted)) tally.caught++;
      if (right) tally.named++;
      if (counted === 'ok') tally.passedAsOk++;
    }
    scoreIdentity(name, wanted, found);
  }
  for (const [at, found] of report.citations.entries())
    if (!taken.has(at) && ERRORS.includes(found.verdict)) ofVerdict[found.verdict].said++;
}

/** The place of the reported citation that a gold one means: by symbol and words, then by words where it has no number, then by symbol. */
function matchOf(wanted, citations, taken) {
  const unnumbered = (wanted.flags ?? []).includes('unnumbered');
  const free = (test) => citations.findIndex((found, at) => !taken.has(at) && test(found));
  const sameSymbol = (found) => keyOf(found.symbol) === keyOf(wanted.symbol);
  const sameWords = (found) => touches(found.text, wanted.quote);
  const nearest = free((found) => sameSymbol(found) && sameWords(found) && overlap(found.span, wanted));
  if (nearest >= 0) return nearest;
  const both = free((found) => sameSymbol(found) && sameWords(found));
  if (both >= 0) return both;
  const words = unnumbered ? free(sameWords) : -1;
  return words >= 0 ? words : free(sameSymbol);
}

function scoreIdentity(name, wanted, found) {
  if (wanted.verdict === 'ambiguous') {
    const dates = (text) => (text?.match(/\b\d{4}(?:-\d\d-\d\d)?(?![\d-])/g) ?? []).sort().join();
    const listed = dates((found?.candidates ?? []).map((one) => one.split('|')[2]).join(' '));
    tally.candidates++;
    if (listed === dates(wanted.expected.what)) tally.candidatesRight++;
    else miss(name, `candidates of ${listed || 'no date'}, not ${wanted.expected.what}: ${squeeze(wanted.quote)}`);
  }
  if (!wanted.registry_symbol || ['ambiguous', 'unknown'].includes(wanted.verdict)) return;
  tally.identities++;
  const [symbol, , date] = (found?.resolved ?? '').split('|');
  const right =
    keyOf(symbol) === keyOf(wanted.registry_symbol) && (!wanted.registry_date || date === wanted.registry_date);
  if (right) tally.resolved++;
  else {
    if (found?.resolved) tally.resolvedWrongly++;
    miss(
      name,
      `resolved to ${found?.resolved ?? 'nothing'}, not to ${wanted.registry_symbol}: ${squeeze(wanted.quote)}`,
    );
  }
}

function scoreFindings({ name, gold, report }) {
  const wrong = gold.citations.filter(({ verdict }) => ERRORS.includes(verdict));
  const wanted = [...(gold.findings ?? []), ...gold.units.map((unit) => ({ ...unit, rule: 'abolished-unit' }))];
  // Two dates of one symbol may be told at either.
  const says = (finding) => (one) =>
    one.rule === ruleOf(finding) &&
    (one.rule === 'inconsistent-citation' ? touches(finding.text, one.quote) : isAt(one, finding, report));
  const open = new Set(wanted);
  for (const finding of report.findings) {
    const rule = ruleOf(finding);
    const match = [...open].find(says(finding));
    if (match) {
      open.delete(match);
      ofRule[rule].right++;
    }
    // The same thing said twice is no false alarm.
    const known = wanted.some(says(finding));
    const atError = wrong.some((one) => isAt(one, finding, report));
    if (finding.severity === 'error' && !known && !atError) {
      tally.falseAlarms++;
      miss(name, `FALSE ALARM ${rule}: ${squeeze(finding.text)}`);
    }
    if (!ofRule[rule]) continue;
    if (['wrong-date', 'wrong-issuer'].includes(rule) && finding.severity === 'error') continue;
    ofRule[rule].reported++;
    if (known || (rule === 'cited-later-than-draft' && atError)) continue;
    // The kit lists abolished units only.
    if (rule === 'abolished-unit' || (COMPLETE.includes(rule) && gold.findings)) {
      ofRule[rule].false++;
      miss(name, `${rule} beyond the gold: ${squeeze(finding.text)}`);
    }
  }
  for (const { rule } of wanted) ofRule[rule].gold++;
  for (const { rule, quote } of open) miss(name, `${rule} not reported: ${squeeze(quote)}`);
  if (gold.clean) {
    tally.clean++;
    if (!report.findings.some(({ severity }) => severity === 'error')) tally.cleanKept++;
  }
}

function miss(name, text) {
  misses.push(`${name}  ${text.trim()}`);
}
function expectation({ expected, flags }) {
  return [expected && `(${expected.what})`, flags?.length && `[${flags}]`].filter(Boolean).join(' ');
}
function fail(message) {
  console.error(message);
  process.exit(2);
}
function share(part, whole) {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}

function print() {
  if (options.json) {
    console.log(
      JSON.stringify({ ...tally, verdicts: ofVerdict, rules: ofRule, ...(options.misses ? { misses } : {}) }),
    );
    return;
  }
  const row = (label, ...cells) =>
    console.log(label.padEnd(24) + cells.map((cell) => String(cell).padStart(18)).join(''));
  if (options.misses) console.log(`${misses.join('\n')}\n`);
  console.log(`${tally.drafts} drafts, ${tally.citations} citations`);
  row('verdict', 'gold', 'recall', 'precision');
  for (const [verdict, { gold, said, right }] of Object.entries(ofVerdict))
    row(verdict, gold, share(right, gold), share(right, said));
  console.log();
  row('rule', 'gold', 'recall', 'reported', 'false');
  for (const [rule, { gold, reported, right, false: beyond }] of Object.entries(ofRule))
    row(rule, gold, share(right, gold), reported, rule === 'abolished-unit' || COMPLETE.includes(rule) ? beyond : '-');
  console.log();
  row('citations seen', share(tally.found, tally.citations));
  row('verdicts right', share(tally.right, tally.citations));
  row('errors caught', share(tally.caught, tally.errors));
  row('  under their name', share(tally.named, tally.errors));
  row('errors passed as ok', tally.passedAsOk);
  row('false alarms (error)', tally.falseAlarms);
  row('identities resolved', share(tally.resolved, tally.identities));
  row('  wrongly', tally.resolvedWrongly);
  row('candidates listed', share(tally.candidatesRight, tally.candidates));
  row('clean drafts kept clean', share(tally.cleanKept, tally.clean));
}

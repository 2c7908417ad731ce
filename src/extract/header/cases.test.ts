/**
 * Whole heads and ends of documents, one folder a case: `input.txt`, `output.json`, and `why.md` where the answer is not obvious.
 * UPDATE_CASES=1 writes what the extractors find into the folders: read the difference before you keep it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { normalise } from '../../text/normalise.js';
import { addressees } from '../addressees/index.js';
import { emptyFindings } from '../nothing.js';
import { recipients } from '../recipients/index.js';
import { signature } from '../signature/index.js';
import { sourceOf } from '../source.js';
import { header } from './index.js';

const folder = fileURLToPath(new URL('cases/', import.meta.url));

function found(input: string): unknown {
  const source = sourceOf(normalise(input).text);
  const head = header.find(source, emptyFindings).header;
  return {
    header: { ...head, type: head.type?.code ?? null },
    addressees: addressees.find(source, emptyFindings).addressees.map((item) => item.text),
    recipients: recipients
      .find(source, emptyFindings)
      .recipients.map((item) => (item.purpose === null ? item.text : `${item.text}|${item.purpose}`)),
    signatures: signature
      .find(source, emptyFindings)
      .signatures.map((signer) => [signer.authority, signer.role, signer.name].map((part) => part ?? '-').join(' | ')),
  };
}

const names = readdirSync(folder).sort();

test('there are cases of every layout', () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});

test.each(names)('%s', (name) => {
  const input = readFileSync(`${folder}${name}/input.txt`, 'utf8');
  const result = found(input);
  if (process.env['UPDATE_CASES'] === '1')
    writeFileSync(`${folder}${name}/output.json`, `${JSON.stringify(result, null, 2)}\n`);
  expect(result).toEqual(JSON.parse(readFileSync(`${folder}${name}/output.json`, 'utf8')));
});

test.each(names)('%s: line ends, decomposed letters and invisible characters change emptyFindings', (name) => {
  const input = readFileSync(`${folder}${name}/input.txt`, 'utf8');
  const plain = found(input);
  expect(found(input.replace(/\n/g, '\r\n').normalize('NFD'))).toEqual(plain);
  expect(found(input.replace(/ (?=\p{L})/gu, ' \u200b'))).toEqual(plain);
});

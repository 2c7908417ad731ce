// Texts to measure on: a JSONL file with a `text` field (or standard input as "-"), else the text files of the sample corpus.
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const corpus = new URL('../corpus/documents/', import.meta.url);

export async function textsOf(file, most = Number.POSITIVE_INFINITY) {
  if (file === undefined) {
    return readdirSync(corpus)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(new URL(name, corpus), 'utf8'));
  }
  const texts = [];
  const lines = createInterface({ input: file === '-' ? process.stdin : createReadStream(file) });
  for await (const line of lines) {
    if (line.trim() !== '') texts.push(JSON.parse(line).text);
    if (texts.length >= most) break;
  }
  lines.close();
  return texts;
}

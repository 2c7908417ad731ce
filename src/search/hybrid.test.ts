import { describe, expect, it } from 'vitest';
import { paper } from '../../test/memoryStore.js';
import { type Candidate, hybridScores } from './hybrid.js';

const document = paper({ id: 'a1', text: 'Kế hoạch' });

function candidate(text: string, scores: { readonly text?: number; readonly meaning?: number }): Candidate {
  const passage = { documentId: 'a1', ordinal: 0, span: { start: 0, end: text.length }, text, headings: [], page: 1 };
  const hit = { passage, document, score: 0, vector: null };
  return { hit, text: scores.text ?? null, meaning: scores.meaning ?? null, named: false };
}

const best = (query: string, candidates: readonly Candidate[]): string | undefined => {
  const scores = hybridScores(query, candidates);
  return candidates[scores.indexOf(Math.max(...scores))]?.hit.passage.text;
};

describe('words and meaning together', () => {
  it('prefer what is near in both to what is nearest in one', () => {
    const found = best('hòa giải ở cơ sở', [
      candidate('Tổ hòa giải ở cơ sở họp.', { text: 0.9, meaning: 0.55 }),
      candidate('Vườn cây ở cơ sở sản xuất.', { text: 1, meaning: 0.05 }),
      candidate('Dàn xếp mâu thuẫn trong xóm.', { meaning: 0.6 }),
    ]);
    expect(found).toBe('Tổ hòa giải ở cơ sở họp.');
  });

  it('score a passage by its words whichever leg brought it up', () => {
    const [fromText = 0, fromMeaning = 0] = hybridScores('thu gom rác', [
      candidate('Thu gom rác thải nhựa.', { meaning: 0.5 }),
      candidate('Thu gom rác thải nhựa.', { meaning: 0.5 }),
    ]);
    expect(fromText).toBe(fromMeaning);
    expect(fromText).toBeGreaterThan(0.7);
  });

  it('trust the model less with a query typed without diacritics', () => {
    const candidates = [
      candidate('Ống tre tiết kiệm.', { text: 1, meaning: 0 }),
      candidate('Ong mật.', { meaning: 0.4 }),
    ];
    expect(best('ong tre tiet kiem', candidates)).toBe('Ống tre tiết kiệm.');
    const [, plain = 0] = hybridScores('ong tre tiet kiem', candidates);
    const [, written = 0] = hybridScores('ống tre tiết kiệm', candidates);
    expect(plain).toBeLessThan(written + 0.1);
  });

  it('need no vectors, and no candidates', () => {
    const scores = hybridScores('rác', [candidate('Thu gom rác.', { text: 1 }), candidate('Bò.', { text: 0.2 })]);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
    expect(hybridScores('rác', [])).toEqual([]);
  });
});

/** "Nghị quyết 25" after "Nghị quyết số 25-NQ/TW": a number alone stands for the one paper of its kind and number that was named before it. */
import { symbolNumber } from '../../resolve/symbol.js';
import type { Mention } from './mention.js';

/** The same mentions; a number alone has the whole symbol where just one earlier mention tells it. */
export function withSymbolsToldBefore(mentions: readonly Mention[]): Mention[] {
  const told = new Map<string, string | null>();
  return mentions.map((mention) => {
    const kind = mention.type?.code ?? null;
    const [only] = mention.symbols;
    if (kind !== null && mention.pattern === 'type+number' && mention.symbols.length === 1 && only != null) {
      const symbol = told.get(`${kind} ${symbolNumber(only)}`);
      return symbol == null ? mention : { ...mention, symbols: [symbol], pattern: 'type+number-told-before' };
    }
    for (const symbol of mention.symbols) {
      if (kind === null || symbol === null || mention.pattern === 'type+number') continue;
      const key = `${kind} ${symbolNumber(symbol)}`;
      const before = told.get(key);
      // Two papers of that kind and number: the number alone tells neither.
      told.set(key, before === undefined || before === symbol ? symbol : null);
    }
    return mention;
  });
}

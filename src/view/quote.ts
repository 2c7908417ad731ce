/** Words of a document under the line they prove. */
import type { Evidenced, Limitation } from '../records/answers.js';
import { labels, limitationLabels } from './messages/labels.js';
import { say } from './messages/message.js';
import { clipped, type Screen, shown, styled, wrapped } from './screen.js';

const MOST_CHARACTERS = 320;

/** “…” wrapped under an indent, its page behind it. */
export function quoteShown(quote: Pick<Evidenced, 'text' | 'page'>, screen: Screen, indent: string): string {
  const page = quote.page === null ? '' : ` (${say(labels.page, screen.language, { page: quote.page })})`;
  const text = `“${clipped(shown(quote.text), MOST_CHARACTERS)}”${page}`;
  return indent + wrapped(text, screen.width - indent.length, indent);
}

export const titled = (screen: Screen, title: string): string => styled(screen, 'bold', title);

/** What could not be done, one line each. */
export const limitationsShown = (limitations: readonly Limitation[], screen: Screen): string[] =>
  limitations.map((limitation) => styled(screen, 'yellow', `! ${say(limitationLabels[limitation], screen.language)}`));

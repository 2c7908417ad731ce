/** How a node is called where there is one line for it. */
import type { GraphNode } from '../../records/answers.graph.js';
import { shown } from '../screen.js';

/** "Kết luận 43-KL/TW", else its title, else its key: never empty, never more than a line. */
export function labelOf({ symbol, type, title, key }: GraphNode): string {
  if (symbol === null) return shown(title ?? key);
  return shown(type === null ? symbol : `${capitalised(type)} ${symbol}`);
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Characters that no XML 1.0 document may hold, not even escaped; lone halves of surrogate pairs among them. */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const cleanOfControls = (text: string): string => text.replace(NOT_XML, '');

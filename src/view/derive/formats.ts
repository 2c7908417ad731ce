/** The registry of formats in which a derivation is shown. A new one is a file beside this and one line here. */
import type { Derivation } from '../../records/answers.derive.js';
import type { Screen } from '../screen.js';
import { derivationDot } from './dot.js';
import { derivationMarkdown } from './markdown.js';
import { derivationMermaid } from './mermaid.js';
import { derivationView } from './tree.js';

const formats = {
  tree: derivationView,
  json: (derivation) => JSON.stringify(derivation),
  markdown: (derivation, { language }) => derivationMarkdown(derivation, language),
  mermaid: (derivation, { language }) => derivationMermaid(derivation, language),
  dot: (derivation, { language }) => derivationDot(derivation, language),
} satisfies Record<string, (derivation: Derivation, screen: Screen) => string>;

export const derivationShown = (format: string, derivation: Derivation, screen: Screen): string =>
  (
    new Map<string, (derivation: Derivation, screen: Screen) => string>(Object.entries(formats)).get(format) ??
    formats.tree
  )(derivation, screen);

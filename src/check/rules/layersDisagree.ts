/** Two layers of the registry, or a layer and a paper of the store, say different things of a document: the upper one is taken, and said. */
import type { Layer } from '../../resolve/registry/registry.js';
import type { CheckRule } from '../rule.js';

export const layersDisagree: CheckRule = {
  name: 'layers-disagree',
  severity: 'info',
  find: ({ citations, contradictionsOf }) => {
    const said = new Set<string>();
    return citations.flatMap(({ index, citation, identity }) => {
      if (identity === null || said.has(identity.key)) return [];
      said.add(identity.key);
      return contradictionsOf(identity).map(({ about, lower, upper }) => ({
        span: citation.span,
        citation: index,
        message: `layers-disagree/${about}`,
        values: {
          symbol: identity.symbol,
          lower: lower.says,
          lowerLayer: nameOf(lower.layer),
          upper: upper.says,
          upperLayer: nameOf(upper.layer),
        },
        suggestion: null,
        evidence: [],
      }));
    });
  },
};

/** Where the program is installed tells a clerk nothing. */
const nameOf = ({ kind, name }: Layer): string => (kind === 'shipped' ? name.replace(/^.*[\\/]/, '') : name);

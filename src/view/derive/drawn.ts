/** The derivation as a drawing has it: each document once, an arrow for each relation, what is near in substance beside it. */
import type { Derivation, DerivationNode } from '../../records/answers.derive.js';
import { deriveLabels } from '../messages/derive.js';
import { relationLabels } from '../messages/labels.js';
import { type Language, say } from '../messages/message.js';
import { documentShown, type Named } from '../wording.js';

export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  /** Not in the store, or not identified. */
  readonly faint: boolean;
  /** Ended by the plan's day. */
  readonly ended: boolean;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** `text`: it is written; `registry`: only the registry knows it; `substance`: nothing says it, the texts are near. */
  readonly by: 'text' | 'registry' | 'substance';
  readonly backward: boolean;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

const ENDED: ReadonlySet<DerivationNode['status']> = new Set(['superseded', 'repealed', 'expired']);

export function drawingOf({ plan, cites, substance }: Derivation, language: Language): Drawing {
  const nodes = new Map<string, DrawnNode>();
  const edges: DrawnEdge[] = [];
  const add = (key: string, named: Named, faint: boolean, ended: boolean): string => {
    const node = nodes.get(key) ?? { id: `n${nodes.size}`, label: documentShown(named, language), faint, ended };
    nodes.set(key, node);
    return node.id;
  };
  const draw = (children: readonly DerivationNode[], from: string): void => {
    for (const { identity, standing, status, relation, times, backward, cites: deeper } of children) {
      const key = identity.documentId ?? identity.key;
      const to = add(key, identity, standing !== 'held', ENDED.has(status));
      const label = say(relationLabels[relation], language);
      edges.push({ from, to, label, by: times === 0 ? 'registry' : 'text', backward });
      draw(deeper, to);
    }
  };
  const root = add(plan.documentId ?? 'plan', plan.header, false, false);
  draw(cites, root);
  for (const { document, cited, score, status } of substance ?? []) {
    if (cited) continue;
    const to = add(document.id, document, false, ENDED.has(status));
    const label = say(deriveLabels.near, language, { score: score.toFixed(2) });
    edges.push({ from: root, to, label, by: 'substance', backward: false });
  }
  return { nodes: [...nodes.values()], edges };
}

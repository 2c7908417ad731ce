/**
 * What a plan does with the tasks of a directive: for each, the point of the plan that takes it up, or that none does; and the points of the
 * plan that answer to no task. Compared point by point, so that both papers are embedded anew.
 */
import type { Embedder } from '../embed/embedder.js';
import { embeddedText } from '../embed/passages/embeddedText.js';
import type { Coverage } from '../records/answers.derive.js';
import type { Passage } from '../records/passage.js';
import { documentRef, quotedPassage } from '../resolve/references.js';
import { centre, meansFor } from '../search/dense.js';
import type { FullDocument, StoreReader } from '../store/store.js';
import { nearestPart, type Part } from './alignment.js';
import type { Plan } from './derive.js';
import { weigherOver } from './sharedWords.js';
import { pointsOf, tasksOf } from './tasks.js';

/** Likeness from which a point of the plan takes a task up, and from which it may: see docs/benchmarks.md, "Derivation". */
const TAKES_UP = 0.45;
const MAY_TAKE_UP = 0.35;
/** Tasks that are compared of one directive; a law may have a thousand. */
const MOST_TASKS = 200;

export interface CoveredDirective {
  readonly id: string;
  /** The plan cites it. */
  readonly cited: boolean;
}

export async function coverage(
  store: StoreReader,
  embedder: Embedder,
  plan: Plan,
  directives: readonly CoveredDirective[],
): Promise<Coverage[]> {
  const points = pointsOf(plan.text, plan.pages);
  const papers: { document: FullDocument; cited: boolean; tasks: Passage[] }[] = [];
  for (const { id, cited } of directives) {
    const document = await store.document(id);
    if (document !== null) papers.push({ document, cited, tasks: tasksOf(document.text, document.pageMap) });
  }
  const compared = papers.map(({ tasks }) => tasks.slice(0, MOST_TASKS));
  const weigh = weigherOver([...points, ...compared.flat()].map(({ text }) => text));
  const means = await meansFor(store, embedder.model);
  const parts = async (passages: readonly Passage[], role: 'query' | 'passage'): Promise<Part[]> => {
    const texts = passages.map((passage) => embeddedText(passage, embedder.model.window));
    const vectors = await embedder.embed(texts, role);
    return passages.flatMap((passage, i) => {
      const vector = vectors[i];
      return vector === undefined ? [] : [{ passage, vector: centre(vector, means[role]), words: weigh(passage.text) }];
    });
  };
  const own = await parts(points, 'query');
  const answers: Coverage[] = [];
  for (const [i, { document, cited, tasks }] of papers.entries()) {
    const asked = await parts(compared[i] ?? [], 'passage');
    answers.push({
      document: documentRef(document),
      cited,
      tasks: asked.map((task) => taskOf(task, own, document.id, plan.documentId)),
      uncompared: tasks.length - asked.length,
      own: own
        .filter((point) => (nearestPart(point, asked)?.score ?? 0) < MAY_TAKE_UP)
        .map(({ passage }) => quotedPassage(passage, plan.documentId)),
    });
  }
  return answers;
}

function taskOf(
  task: Part,
  points: readonly Part[],
  directiveId: string,
  planId: string | null,
): Coverage['tasks'][number] {
  const nearest = nearestPart(task, points);
  const score = nearest?.score ?? 0;
  const grade = score >= TAKES_UP ? 'taken-up' : score >= MAY_TAKE_UP ? 'perhaps' : 'left-out';
  return {
    task: quotedPassage(task.passage, directiveId),
    grade,
    by: nearest === null || grade === 'left-out' ? null : quotedPassage(nearest.part.passage, planId),
    score,
  };
}

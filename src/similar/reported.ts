/** Numbers of models that papers report ("3.977 mô hình, trong đó kinh tế 1.254"); read anew from the texts, since the store keeps none. */
import { counts } from '../extract/counts/index.js';
import { emptyFindings } from '../extract/nothing.js';
import { sourceOf } from '../extract/source.js';
import type { ModelsAnswer } from '../records/answers.models.js';
import { documentRef } from '../resolve/references.js';
import type { StoreReader } from '../store/store.js';
import { pageAt } from '../text/pages.js';

/** Passages that are looked through for papers that speak of models. */
const PASSAGES_ASKED = 2000;

/** Of the papers with named models, and of those whose passages speak of "mô hình". */
export async function reportedCounts(
  store: StoreReader,
  withModels: readonly string[],
): Promise<ModelsAnswer['reported']> {
  const hits = await store.searchText('pairs', 'mô hình', PASSAGES_ASKED);
  const ids = [...new Set([...withModels, ...hits.map(({ document }) => document.id)])].sort();
  const reported: ModelsAnswer['reported'] = [];
  for (const id of ids) {
    const document = await store.document(id);
    if (document === null) continue;
    for (const count of counts.find(sourceOf(document.text), emptyFindings).counts) {
      const { value, field, locality, period, span, text } = count;
      const quote = { documentId: id, text, span, page: pageAt(document.pageMap, span.start) };
      reported.push({ value, field, locality, period, document: documentRef(document), quote });
    }
  }
  return reported;
}

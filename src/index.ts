/**
 * Căn Cứ as a library: the functions that the command line is made of. Expected failures are values (`Result`); spans are ranges of
 * the normalised text.
 *
 *     const store = unwrap(await openStore('.cancu'));
 *     const answer = await search(store, null, 'đối thoại với nhân dân', { mode: 'text', limit: 10 });
 *
 * docs/library.md has an example of each.
 */
export { type Checked, type CheckOptions, check } from './check/check.js';
export { type Knowledge, registryKnowledge, storeKnowledge } from './check/knowledge.js';
export { type DeriveOptions, derive, type Plan } from './derive/derive.js';
export { draftPlan, heldPlan } from './derive/plan.js';
export type { Embedder } from './embed/embedder.js';
export { openEmbedder } from './embed/open.js';
export { extract } from './extract/index.js';
export type { Asked } from './graph/answer.js';
export { askGraph, type OpenedGraph } from './graph/ask.js';
export { backward, completeness, orphans } from './graph/census.js';
export { cycles } from './graph/cycles.js';
export { ancestors, descendants } from './graph/lineage.js';
export { communities, pageRank } from './graph/measures.js';
export { missing, mostCited } from './graph/ranking.js';
export { coCited, coupled } from './graph/relatives.js';
export { timeline } from './graph/timeline.js';
export { citedBy, cites, path } from './graph/walk.js';
export { openRecogniser, type Recogniser } from './ocr/recogniser.js';
export type { OcrSettings } from './ocr/settings.js';
export { type Analysis, analyse } from './pipeline/analyse.js';
export { type AnalyseFileOptions, analyseFile } from './pipeline/files.js';
export { type IngestOptions, ingest } from './pipeline/ingest.js';
export { type MergeOptions, merge } from './pipeline/merge.js';
export { readSettings, type Settings } from './pipeline/settings.js';
export type { Derivation } from './records/answers.derive.js';
export type { GraphAnswer, GraphRecord } from './records/answers.graph.js';
export type { DeadlineList, DocumentList } from './records/answers.lists.js';
export type { ModelsAnswer } from './records/answers.models.js';
export type { SearchAnswer } from './records/answers.search.js';
export type { SimilarAnswer } from './records/answers.similar.js';
export type { Manifest, MergeSummary, SnapshotAnswer } from './records/answers.snapshot.js';
export type { CheckReport, Finding } from './records/check.js';
export type { Extraction, Findings } from './records/extraction.js';
export { type Failure, FailureError, type Result, unwrap } from './records/failure.js';
export type { IngestSummary } from './records/ingest.js';
export type { Passage } from './records/passage.js';
export { identify } from './resolve/identify.js';
export { lookUp } from './resolve/lookup.js';
export { loadRegistry } from './resolve/registry/load.js';
export type { Registry } from './resolve/registry/registry.js';
export { listDeadlines, listDocuments } from './search/lists.js';
export { type SearchOptions, search } from './search/search.js';
export type { ModelFilter } from './similar/filter.js';
export { models } from './similar/models.js';
export { type SimilarInput, type SimilarOptions, similar } from './similar/similar.js';
export { openRegistry, type RegistryOptions, registryLayers } from './snapshot/registry.js';
export { type SnapshotOptions, takeSnapshot } from './snapshot/take.js';
export { verifySnapshot } from './snapshot/verify.js';
export { correct, openStore, remove, verify } from './store/index.js';
export type { DocumentFilter, StoredDocument, StoreReader } from './store/store.js';
export { normalise } from './text/normalise.js';
export { checkReport } from './view/check/worded.js';

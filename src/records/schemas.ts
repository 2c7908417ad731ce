/**
 * The JSON Schemas of every record that leaves the program, made from the zod definitions. `npm run schemas` writes them to
 * `schemas/`; a test fails when they drift.
 */
import { z } from 'zod';
import { BatchLine } from './answers.batch.js';
import { Derivation } from './answers.derive.js';
import { GraphRecord } from './answers.graph.js';
import { DeadlineList, DocumentList } from './answers.lists.js';
import { ModelsAnswer } from './answers.models.js';
import { RegistryRecord } from './answers.registry.js';
import { SearchAnswer } from './answers.search.js';
import { SimilarAnswer } from './answers.similar.js';
import { MergeSummary, SnapshotAnswer } from './answers.snapshot.js';
import { ShownDocument, VerificationAnswer } from './answers.store.js';
import { CheckReport } from './check.js';
import { DoctorReport } from './doctor.js';
import { Extraction } from './extraction.js';
import { IngestSummary } from './ingest.js';

/** A new record: its definition in this folder and one line here. The name is the file's. */
const records = {
  batch: BatchLine,
  check: CheckReport,
  deadlines: DeadlineList,
  derive: Derivation,
  doctor: DoctorReport,
  extract: Extraction,
  graph: GraphRecord,
  ingest: IngestSummary,
  list: DocumentList,
  merge: MergeSummary,
  models: ModelsAnswer,
  registry: RegistryRecord,
  search: SearchAnswer,
  show: ShownDocument,
  similar: SimilarAnswer,
  snapshot: SnapshotAnswer,
  verify: VerificationAnswer,
} as const;

/** File name and content of each schema. */
export function schemaTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, record] of Object.entries(records)) {
    const schema = { $id: `${name}.schema.json`, ...z.toJSONSchema(record, { target: 'draft-7' }) };
    texts.set(`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return texts;
}

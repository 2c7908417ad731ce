/** `cancu list`, `cancu deadlines`: what the store holds, narrowed and in order. */
import type { DeadlineList, DocumentList } from '../records/answers.lists.js';
import { documentRef } from '../resolve/references.js';
import type { DocumentFilter, StoredDocument, StoreReader } from '../store/store.js';
import { daysOf } from './recurrence.js';

/** Documents, the newest first, undated ones last. */
export async function listDocuments(store: StoreReader, filter?: DocumentFilter): Promise<DocumentList> {
  const documents = [...(await store.documents(filter))].sort(newestFirst);
  return {
    schemaVersion: '1',
    documents: documents.map((document) => ({
      ...documentRef(document),
      mediaType: document.mediaType,
      pages: document.pages,
      length: document.length,
    })),
  };
}

function newestFirst(a: StoredDocument, b: StoredDocument): number {
  const [one, other] = [a.header.date ?? '', b.header.date ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** A period; open where a side is null. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Deadlines of all documents that pass a filter, by day. A recurring one stands once for each of its days in the period, where the
 * period has both ends; those whose day cannot be told come last, and only where no period was asked for.
 */
export async function listDeadlines(
  store: StoreReader,
  period: Period,
  filter?: DocumentFilter,
): Promise<DeadlineList> {
  const documents = new Map((await store.documents(filter)).map((document) => [document.id, document]));
  const deadlines: DeadlineList['deadlines'] = [];
  for (const { documentId, page, ...deadline } of await store.deadlines()) {
    const document = documents.get(documentId);
    if (document === undefined) continue;
    for (const day of daysOf(deadline, period, document.header.date)) {
      deadlines.push({ ...deadline, document: documentRef(document), page, day });
    }
  }
  const order = (item: DeadlineList['deadlines'][number]) => `${item.day ?? '~'} ${item.document.id}`;
  deadlines.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.span.start - b.span.start));
  return { schemaVersion: '1', from: period.from, to: period.to, deadlines };
}

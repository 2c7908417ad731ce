import type { Findings } from '../records/extraction.js';

/** What is found before any extractor ran. */
export const emptyFindings: Findings = {
  header: { issuer: null, symbol: null, type: null, date: null, place: null, subject: null },
  addressees: [],
  recipients: [],
  signature: { authority: null, role: null, name: null },
  signatures: [],
  citations: [],
  backReferences: [],
  dates: [],
  deadlines: [],
  initiatives: [],
  counts: [],
  warnings: [],
};

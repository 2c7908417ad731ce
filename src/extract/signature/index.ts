/**
 * Signature: authority, title and name of everybody who signed, as printed. A copy certificate ("SAO Y") comes after the
 * document's own signature and is none of its signers.
 */
import type { Extractor } from '../extractor.js';
import { closingOf } from '../layout/closing.js';

const unsigned = { authority: null, role: null, name: null };

export const signature: Extractor<'signature' | 'signatures'> = {
  name: 'signature',
  find: (source) => {
    const signatures = [...(closingOf(source)?.signatures ?? [])];
    return { signature: signatures.at(-1) ?? unsigned, signatures };
  },
};

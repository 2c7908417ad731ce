/**
 * Which documents of a store a plan can derive from: those of higher bodies, not issued after it, and not the plan itself.
 */
import type { Header } from '../records/facts.js';
import { isLater } from '../resolve/judge.js';
import { levelOf } from '../resolve/level.js';
import { mayShareProvince, provinceOf } from '../resolve/province.js';
import { symbolKey } from '../resolve/symbol.js';
import type { StoredDocument } from '../store/store.js';

export function canDirect(
  document: StoredDocument,
  plan: { readonly documentId: string | null; readonly header: Header },
): boolean {
  if (document.id === plan.documentId || isSame(document.header, plan.header)) return false;
  if (isLater(document.header.date, plan.header.date)) return false;
  const [above, own] = [levelOf(document.header), levelOf(plan.header)];
  if (above === null) return false;
  // Nothing stands above the Centre, and there its bodies direct one another; below it a body never derives from its own level.
  if (above === 1) return true;
  if (own === null || above >= own) return false;
  return mayShareProvince(provinceOf(plan.header), provinceOf(document.header), plan.header.date);
}

/** The plan in another file. */
function isSame(one: Header, other: Header): boolean {
  if (one.symbol === null || other.symbol === null || one.date !== other.date) return false;
  return symbolKey(one.symbol) === symbolKey(other.symbol);
}

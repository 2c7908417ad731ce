/**
 * All documents that are known, by symbol, number and name: rows of the registry and documents of the store, one identity where
 * they are one document.
 */
import type { Citation } from '../records/citation.js';
import type { StoredDocument, StoreReader } from '../store/store.js';
import { typeOfWord } from '../vocabulary/documentTypes.js';
import { compareBodies, isCentral } from './body.js';
import type { RegisteredDocument, Registry } from './registry/registry.js';
import { type Identity, identityKey } from './resolution.js';
import { symbolKey, symbolNumber } from './symbol.js';
import { titleWords } from './titles.js';

export interface IdentityIndex {
  /** Documents that bear the symbol, in any spelling, ordered by date, then key. */
  readonly bearers: (symbol: string) => readonly Identity[];
  /** Documents of a kind by their number alone ("Chỉ thị số 18"). */
  readonly numbered: (typeCode: string, number: string) => readonly Identity[];
  /** Documents cited by name: laws ("Luật Công đoàn") and names that the registry lists as such. */
  readonly named: (name: string) => readonly Identity[];
  readonly ofDocument: (documentId: string) => Identity | null;
}

/** The parts of a registry that are looked up again and again; built once for each. */
const registryParts = new WeakMap<Registry, RegistryPart>();

interface RegistryPart {
  readonly bySymbol: ReadonlyMap<string, readonly RegisteredDocument[]>;
  readonly byNumber: ReadonlyMap<string, readonly RegisteredDocument[]>;
  readonly byName: ReadonlyMap<string, readonly RegisteredDocument[]>;
}

const NAMED_TYPES = new Set(['L', 'BL', 'PL', 'HP']);

const typeCodeOf = (name: string): string | null => typeOfWord(name)?.code ?? null;

function partOf(registry: Registry): RegistryPart {
  const known = registryParts.get(registry);
  if (known !== undefined) return known;
  const bySymbol = new Map<string, RegisteredDocument[]>();
  const byNumber = new Map<string, RegisteredDocument[]>();
  const byName = new Map<string, RegisteredDocument[]>();
  for (const row of registry.documents) {
    add(bySymbol, symbolKey(row.symbol), row);
    const code = typeCodeOf(row.type);
    const number = symbolNumber(row.symbol);
    if (code !== null && number !== null) add(byNumber, `${code} ${number}`, row);
    for (const alias of row.aliases) {
      if (/^\d/.test(alias)) add(bySymbol, symbolKey(alias), row);
      else add(byName, titleWords(alias), row);
    }
    if (row.title !== null && code !== null && NAMED_TYPES.has(code)) {
      add(byName, titleWords(`${row.type} ${withoutBrackets(row.title)}`), row);
    }
  }
  const part = { bySymbol, byNumber, byName };
  registryParts.set(registry, part);
  return part;
}

/** "Tổ chức chính quyền địa phương (2 cấp)": what a compiler adds in brackets is no part of the name. */
const withoutBrackets = (title: string): string => title.replace(/\s*\([^()]*\)\s*$/, '');

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else if (!items.includes(item)) items.push(item);
}

/** The index over a registry (or none) and some documents of a store. */
export function identityIndex(registry: Registry | null, documents: readonly StoredDocument[]): IdentityIndex {
  const part = registry === null ? null : partOf(registry);
  const storedBySymbol = new Map<string, StoredDocument[]>();
  for (const document of [...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    if (document.header.symbol !== null) add(storedBySymbol, symbolKey(document.header.symbol), document);
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  const cache = new Map<string, readonly Identity[]>();
  const bearers = (symbol: string): readonly Identity[] => {
    const key = symbolKey(symbol);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const identities = merged(part?.bySymbol.get(key) ?? [], storedBySymbol.get(key) ?? []);
    cache.set(key, identities);
    return identities;
  };
  const ofRows = (rows: readonly RegisteredDocument[]): Identity[] =>
    inOrder([...new Set(rows.flatMap((row) => bearers(row.symbol).filter((identity) => identity.registered === row)))]);
  return {
    bearers,
    numbered: (typeCode, number) => {
      const stored = [...storedBySymbol.values()].flat().filter((document) => {
        const { type, symbol } = document.header;
        return type?.code === typeCode && symbol !== null && symbolNumber(symbol) === number;
      });
      const held = stored.flatMap((document) => bearers(document.header.symbol ?? ''));
      const rows = ofRows(part?.byNumber.get(`${typeCode} ${number}`) ?? []);
      return inOrder([...new Set([...rows, ...held.filter((identity) => sameNumberAndType(identity, typeCode))])]);
    },
    named: (name) => ofRows(part?.byName.get(titleWords(name)) ?? []),
    ofDocument: (documentId) => {
      const document = byId.get(documentId);
      if (document === undefined) return null;
      if (document.header.symbol === null) return identityOf(null, [document]);
      const same = ({ document: held, copies }: Identity) => [held, ...copies].some((copy) => copy?.id === documentId);
      return bearers(document.header.symbol).find(same) ?? null;
    },
  };
}

const sameNumberAndType = (identity: Identity, typeCode: string): boolean =>
  identity.type !== null && typeCodeOf(identity.type) === typeCode;

/**
 * The index that a question about some citations needs: the whole registry, and of the store only what bears a symbol that they cite,
 * so that a store of 100,000 documents is not read for one plan.
 */
export async function indexFor(
  store: StoreReader,
  registry: Registry | null,
  citations: readonly Pick<Citation, 'symbol' | 'type' | 'text'>[],
  known: readonly StoredDocument[] = [],
): Promise<IdentityIndex> {
  const names = identityIndex(registry, []);
  const symbols = new Set<string>();
  for (const { symbol, type, text } of citations) {
    if (symbol !== null) symbols.add(symbol);
    const rows =
      symbol === null
        ? names.named(nameOfMention(text))
        : type !== null && /^\d+$/.test(symbol)
          ? names.numbered(type.code, symbol)
          : [];
    for (const row of rows) symbols.add(row.symbol);
  }
  const held = symbols.size === 0 ? [] : await store.bySymbol([...symbols].sort());
  const all = new Map([...known, ...held].map((document) => [document.id, document]));
  return identityIndex(registry, [...all.values()]);
}

/** The name by which a mention without number calls a document: its words without year and term's brackets. */
export function nameOfMention(text: string): string {
  return text
    .replace(
      /[\s,]+(?:ban hành )?(?:ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}|(?:năm )?\d{4})\b.*$/su,
      '',
    )
    .replace(/\s+của Đảng$/u, '')
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function merged(rows: readonly RegisteredDocument[], documents: readonly StoredDocument[]): readonly Identity[] {
  const groups: { row: RegisteredDocument | null; held: StoredDocument[] }[] = rows.map((row) => ({ row, held: [] }));
  for (const document of documents) {
    const group = groups.find(({ row, held }) => {
      const first = held[0];
      return row === null ? first !== undefined && oneDocument(first, document) : isRow(row, document);
    });
    if (group === undefined) groups.push({ row: null, held: [document] });
    else group.held.push(document);
  }
  return distinct(inOrder(groups.map(({ row, held }) => identityOf(row, held))));
}

/** Documents that share symbol, body and date (a law and a resolution, papers with an unread header) get a fourth part. */
function distinct(identities: readonly Identity[]): readonly Identity[] {
  const keys = identities.map(({ key }) => key);
  return identities.map((identity) => {
    const { key, document, type } = identity;
    if (keys.indexOf(key) === keys.lastIndexOf(key)) return identity;
    return { ...identity, key: `${key}|${document?.id ?? type ?? ''}` };
  });
}

/** Is the stored document the one of the row: same day, same kind as far as told, and no other body's? */
function isRow(row: RegisteredDocument, { header }: StoredDocument): boolean {
  if (row.date === null || row.date !== header.date) return false;
  const code = typeCodeOf(row.type);
  if (code !== null && header.type !== null && !sameKind(code, header.type.code)) return false;
  if (isCentral(row.issuer, row.symbol) || row.issuer === null || header.issuer === null) return true;
  return compareBodies(row.issuer, header.issuer) !== 'different';
}

function oneDocument(one: StoredDocument, other: StoredDocument): boolean {
  if (one.header.date === null || one.header.date !== other.header.date) return false;
  const [a, b] = [one.header.issuer, other.header.issuer];
  return a === null || b === null ? a === b : compareBodies(a, b) === 'same';
}

/** Quyết định, Quy định and Quy chế share one code in the Party, and a decision that issues a regulation is cited as either. */
export const sameKind = (one: string, other: string): boolean =>
  one === other || (DECISIONS.has(one) && DECISIONS.has(other)) || (LAWS.has(one) && LAWS.has(other));

const DECISIONS = new Set(['QĐ', 'QyĐ', 'QC']);
/** A code is a law, and is often called so ("Luật Lao động"). */
const LAWS = new Set(['L', 'BL']);

function identityOf(row: RegisteredDocument | null, held: readonly StoredDocument[]): Identity {
  const [document = null, ...copies] = held;
  const header = document?.header ?? null;
  const symbol = row?.symbol ?? header?.symbol ?? '';
  const issuer = row?.issuer ?? header?.issuer ?? null;
  const date = row?.date ?? header?.date ?? null;
  return {
    // A paper without symbol is known by nothing but itself.
    key: symbol === '' && document !== null ? document.id : identityKey(symbol, issuer, date),
    symbol,
    type: row?.type ?? header?.type?.name ?? null,
    issuer,
    date,
    title: row?.title ?? header?.subject ?? null,
    document,
    copies,
    registered: row,
  };
}

function inOrder(identities: readonly Identity[]): Identity[] {
  const key = (identity: Identity) =>
    `${identity.date ?? '~'} ${identity.key} ${identity.type ?? ''} ${identity.document?.id ?? ''}`;
  return [...identities].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

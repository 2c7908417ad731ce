import type { Failure } from '../records/failure.js';

/**
 * What one file may cost. A file that needs more is refused under the name of the limit; a user who trusts it raises that limit, under the
 * same name in a pipeline file and behind `--set`.
 */
export interface Limits {
  /** The file itself, in megabytes. */
  readonly maxFileMegabytes: number;
  /** All that is unpacked out of it, in megabytes: entries of an archive or package, attachments, whatever is compressed. */
  readonly maxUnpackedMegabytes: number;
  /** Markup that becomes a tree in memory (HTML, one XML part), in megabytes: a tree takes some twenty times its markup. */
  readonly maxMarkupMegabytes: number;
  /** Files in an archive, attachments of a message, parts of a package. */
  readonly maxEntries: number;
  /** Files within files: an archive in an archive, a message in a message. 0 takes none. */
  readonly maxNesting: number;
  readonly maxPages: number;
  /** Characters of the text that is read out of it. */
  readonly maxCharacters: number;
  /** Time in which a file has to be read and analysed; slow work that goes on page by page begins it anew (`ReadOptions.alive`). */
  readonly timeLimitSeconds: number;
  /** Memory of the thread that reads it. */
  readonly maxMemoryMegabytes: number;
}

export const MEGABYTE = 1024 * 1024;

/** Well above any paper of an office, well below what hurts a small machine. */
export const defaultLimits: Limits = {
  maxFileMegabytes: 256,
  maxUnpackedMegabytes: 256,
  // The XML of a real office file of 300 pages is some 20 MB; that of a bomb, gigabytes.
  maxMarkupMegabytes: 64,
  maxEntries: 10_000,
  maxNesting: 4,
  maxPages: 5000,
  // 5,000 pages of 2,000 characters. V8 gives up patterns that hold some 16 million places at once.
  maxCharacters: 10_000_000,
  timeLimitSeconds: 120,
  maxMemoryMegabytes: 2048,
};

/** The least and the most that each can be set to. */
export const limitRanges: Readonly<Record<keyof Limits, readonly [least: number, most: number]>> = {
  // Node reads no more than 2 GiB at once.
  maxFileMegabytes: [0.001, 2048],
  maxUnpackedMegabytes: [0.001, 8192],
  maxMarkupMegabytes: [0.001, 512],
  maxEntries: [1, 1_000_000],
  maxNesting: [0, 32],
  maxPages: [1, 1_000_000],
  maxCharacters: [1, 100_000_000],
  timeLimitSeconds: [1, 86_400],
  maxMemoryMegabytes: [128, 65_536],
};

/** Their names, as users write them. */
export const limitNames = [
  'maxFileMegabytes',
  'maxUnpackedMegabytes',
  'maxMarkupMegabytes',
  'maxEntries',
  'maxNesting',
  'maxPages',
  'maxCharacters',
  'timeLimitSeconds',
  'maxMemoryMegabytes',
] as const satisfies readonly (keyof Limits)[];

/** The limits among other settings, as plain data. */
export function limitsIn(settings: Limits): Limits {
  const limits: { -readonly [Name in keyof Limits]: Limits[Name] } = { ...defaultLimits };
  for (const name of limitNames) limits[name] = settings[name];
  return limits;
}

/** What one outermost file may still unpack: all files within it, on every level, draw on the same. */
export interface Allowance {
  /** The limits for a file so deep within; null where that is one too deep. */
  readonly within: (limits: Limits) => Limits | null;
  /** The limits for taking files out of one. */
  readonly opening: (limits: Limits) => Limits;
  /** Counts files that were taken out. */
  readonly take: (members: readonly { readonly bytes: Uint8Array }[]) => void;
  /** A refusal by what is left, under the limit that the user knows. */
  readonly told: (failure: Failure) => Failure;
}

export function allowanceOf({ maxUnpackedMegabytes, maxEntries }: Limits): Allowance {
  let unpacked = 0;
  let entries = 0;
  const whole: Readonly<Record<string, number>> = {
    'unpacks-too-large': maxUnpackedMegabytes,
    'too-many-entries': maxEntries,
  };
  return {
    within: (limits) =>
      limits.maxNesting === 0
        ? null
        : {
            ...limits,
            maxNesting: limits.maxNesting - 1,
            maxUnpackedMegabytes: Math.max(0, maxUnpackedMegabytes - unpacked / MEGABYTE),
          },
    // Parts of a package are not counted together with the packages.
    opening: (limits) => ({ ...limits, maxEntries: Math.max(0, maxEntries - entries) }),
    take: (members) => {
      entries += members.length;
      for (const { bytes } of members) unpacked += bytes.length;
    },
    told: (failure) => {
      const limit = whole[failure.reason];
      return limit === undefined ? failure : { ...failure, data: { ...failure.data, limit } };
    },
  };
}

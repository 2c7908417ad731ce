/**
 * Signature blocks: cells in reading order → signers. Two signers side by side stand in two columns; a cell belongs to the block
 * whose middle is nearest.
 */
import type { Signature } from '../../records/facts.js';
import type { Cell } from '../layout/cells.js';
import { isSignedMark, opensSignature, type SignatureLine, signatureLine } from './lines.js';

interface Block {
  readonly middle: number;
  line: number;
  readonly authority: string[];
  readonly roles: string[];
  name: string | null;
  closed: boolean;
}

export interface Blocks {
  /** Feeds a cell; false where it is no part of a signature. */
  readonly take: (cell: Cell) => boolean;
  readonly open: () => boolean;
  readonly complete: () => boolean;
  readonly signatures: () => Signature[];
}

// An authority and a title on one line whose middles are nearer than this belong to one signer.
const COLUMN_WIDTH = 18;

/** An empty collector of signature blocks. */
export function signatureBlocks(): Blocks {
  const blocks: Block[] = [];
  const unfinished = (): Block[] => blocks.filter((block) => block.name === null && !block.closed);

  const take = (cell: Cell): boolean => {
    const middle = cell.column + cell.text.length / 2;
    // A line gives each open block one cell, left to right; only then does one get a second.
    const untouched = unfinished().filter((block) => block.line !== cell.line);
    const nearest = (untouched.length > 0 ? untouched : unfinished()).sort(
      (a, b) => Math.abs(a.middle - middle) - Math.abs(b.middle - middle),
    )[0];
    if (isSignedMark(cell.text)) return nearest !== undefined;
    const line = signatureLine(cell.text, nearest !== undefined);
    if (line === null) return false;
    if (nearest !== undefined && cell.line - nearest.line > reachOf(line)) {
      // What comes too late for a block closes it: the rest of the page is about something else.
      for (const block of unfinished()) block.closed = true;
      return false;
    }
    const titled = line.authority.length > 0 || line.role !== null;
    const beside = nearest !== undefined && nearest.line === cell.line && apart(nearest, line, middle);
    let block = nearest;
    if (block === undefined || (titled && beside)) {
      if (!titled) return false;
      block = { middle, line: cell.line, authority: [], roles: [], name: null, closed: false };
      blocks.push(block);
    } else if (line.authority.length > 0 && block.roles.length > 0) {
      // Capitals under a title carry it on ("CHỦ TỊCH" / "HỘI ĐỒNG QUẢN LÝ").
      block.roles.push(...line.authority);
      block.name ??= line.name;
      return true;
    }
    block.line = cell.line;
    block.authority.push(...line.authority);
    if (line.role !== null) block.roles.push(line.role);
    if (line.name !== null) block.name = line.name;
    return true;
  };

  return {
    take,
    open: () => unfinished().length > 0,
    complete: () => blocks.length > 0 && unfinished().length === 0,
    signatures: () => blocks.map(signatureOf),
  };
}

// Room for the stamp between title and name; a second line of a title follows at once, so that the heading of an appendix
// under an unsigned draft is none.
const LINES_TO_NAME = 14;
const LINES_TO_TITLE = 6;
const LINES_TO_REST = 2;

function reachOf(line: SignatureLine): number {
  if (line.role !== null) return LINES_TO_TITLE;
  if (line.name !== null) return LINES_TO_NAME;
  return line.authority.some((text) => opensSignature(text, true)) ? LINES_TO_TITLE : LINES_TO_REST;
}

/** Two lines of one kind side by side are two signers, however near a converter set them. */
const apart = (block: Block, line: SignatureLine, middle: number): boolean =>
  Math.abs(block.middle - middle) > COLUMN_WIDTH ||
  (block.roles.length > 0 && line.role !== null) ||
  (block.authority.length > 0 && line.authority.length > 0);

const flat = (lines: readonly string[]): string | null =>
  lines.length === 0 ? null : lines.join(' ').replace(/\s+/g, ' ').replace(/[,;]$/, '').trim();

const signatureOf = (block: Block): Signature => ({
  authority: flat(block.authority),
  role: flat(block.roles),
  name: block.name,
});

/**
 * What the formatting of characters says as far as it matters to the text: font, capitals, hidden or deleted, signs with a meaning.
 */
import { type Sprm, sprmsIn } from './sprms.js';

export interface CharacterFormat {
  /** Numbers of fonts: of plain letters and of those beyond ASCII; null where it does not say. */
  readonly font: number | null;
  readonly otherFont: number | null;
  readonly style: number | null;
  readonly capitals: boolean | null;
  /** Hidden text, text deleted in tracked changes. */
  readonly hidden: boolean | null;
  /** The character is a sign with a meaning (a field's bound, a picture, a note), no letter. */
  readonly special: boolean;
}

export const PLAIN: CharacterFormat = {
  font: null,
  otherFont: null,
  style: null,
  capitals: null,
  hidden: null,
  special: false,
};

// MS-DOC 2.6.1.
const DELETED = 0x0800;
const CAPITALS = 0x083b;
const HIDDEN = 0x083c;
const SPECIAL = 0x0855;
const FONT = 0x4a4f;
const OTHER_FONT = 0x4a51;
const ALL_FONTS = 0x4a3d;
const STYLE = 0x4a30;

export function characterFormat(view: DataView, from: number, to: number): CharacterFormat {
  let format = PLAIN;
  for (const sprm of sprmsIn(view, from, to)) format = changed(format, sprm, view);
  return format;
}

function changed(format: CharacterFormat, { code, at }: Sprm, view: DataView): CharacterFormat {
  switch (code) {
    case FONT:
      return { ...format, font: view.getUint16(at, true) };
    case OTHER_FONT:
      return { ...format, otherFont: view.getUint16(at, true) };
    case ALL_FONTS:
      return { ...format, font: view.getUint16(at, true), otherFont: view.getUint16(at, true) };
    case STYLE:
      return { ...format, style: view.getUint16(at, true) };
    case CAPITALS:
      return { ...format, capitals: isOn(view.getUint8(at)) };
    case HIDDEN:
      return { ...format, hidden: isOn(view.getUint8(at)) };
    case DELETED:
      return view.getUint8(at) === 1 ? { ...format, hidden: true } : format;
    case SPECIAL:
      return { ...format, special: view.getUint8(at) !== 0 };
    default:
      return format;
  }
}

// MS-DOC 2.9.327 (ToggleOperand): 0x80 as the style has it, 0x81 the opposite of it; styles seldom set these.
const isOn = (operand: number): boolean | null => (operand === 0x80 ? null : operand === 1 || operand === 0x81);

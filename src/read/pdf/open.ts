/**
 * pdf.js as this program uses it: for text alone, offline, silent, evaluating nothing.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export type Opened =
  | { readonly kind: 'document'; readonly document: PDFDocumentProxy; readonly close: () => Promise<void> }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'broken' };

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

// Only drawing needs these; pdf.js says so on every import on a machine without a canvas.
const ABOUT_DRAWING = /^Warning: Cannot (?:load "@napi-rs\/canvas"|polyfill `(?:DOMMatrix|ImageData|Path2D)`)/;

let loading: Promise<PdfJs> | null = null;

function pdfJs(): Promise<PdfJs> {
  loading ??= loadQuietly();
  return loading;
}

const requireFrom = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

// pdf.js makes a matrix while it is loaded, and takes the class for it from its optional canvas. Only drawing uses it: where there is no
// canvas, nothing can be drawn, and a class that does nothing is enough for text.
function standInForCanvas(): void {
  if ('DOMMatrix' in globalThis) return;
  try {
    requireFrom('@napi-rs/canvas');
  } catch {
    Object.defineProperty(globalThis, 'DOMMatrix', { value: class DOMMatrix {}, configurable: true, writable: true });
  }
}

// pdf.js takes its verbosity with a document, too late for what it prints while it is loaded. Everything else is passed on.
async function loadQuietly(): Promise<PdfJs> {
  standInForCanvas();
  const { log, warn } = console;
  const unless =
    (print: typeof console.warn): typeof console.warn =>
    (...values) => {
      if (!ABOUT_DRAWING.test(String(values[0]))) print.apply(console, values);
    };
  console.log = unless(log);
  console.warn = unless(warn);
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.log = log;
    console.warn = warn;
  }
}

/** Pixels of the largest picture that a page shows. */
export async function largestPicture(page: PDFPageProxy): Promise<number> {
  const { OPS } = await pdfJs();
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.reduce((most, operator, i) => {
    if (operator !== OPS.paintImageXObject) return most;
    const [, width, height] = argsArray[i] ?? [];
    return Math.max(most, Number(width) * Number(height) || 0);
  }, 0);
}

const packageFolder = dirname(requireFrom.resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => `${join(packageFolder, name)}${sep}`;

export async function open(bytes: Uint8Array): Promise<Opened> {
  const { getDocument, VerbosityLevel } = await pdfJs();
  const task = getDocument({
    data: Uint8Array.from(bytes), // a copy: pdf.js hands the buffer to its worker, after which it is empty here
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    useWorkerFetch: false,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
  });
  const close = (): Promise<void> => task.destroy();
  try {
    return { kind: 'document', document: await task.promise, close };
  } catch (error) {
    await close();
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken' };
  }
}

/** The regular expressions of the program: those written in its source, and those that it puts together when it is loaded. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { createScanner, SyntaxKind } from 'typescript/unstable/ast';
import { inCheckout } from '../support.js';

export interface Pattern {
  /** File in `src`, with "/" on every system. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const root = inCheckout('src');
const pathsOf = (glob: string): string[] =>
  globSync(glob, { cwd: root, absolute: true, ignore: ['**/*.test.ts'] }).sort();
const nameOf = (path: string): string => relative(root, path).split(sep).join('/');

/** After these a stroke divides; after anything else it opens a regular expression. */
const VALUES: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.NumericLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.ThisKeyword,
]);

/** Literals of all source files. */
export const writtenPatterns = (): Pattern[] =>
  pathsOf('**/*.ts').flatMap((path) =>
    literalsIn(readFileSync(path, 'utf8')).map((literal) => {
      const end = literal.lastIndexOf('/');
      return { file: nameOf(path), source: literal.slice(1, end), flags: literal.slice(end + 1) };
    }),
  );

/** Regular expression literals of a source text, as written. */
export function literalsIn(text: string): string[] {
  const scanner = createScanner(true, undefined, text);
  const literals: string[] = [];
  // Braces that are open, and whether a template goes on behind each.
  const braces: boolean[] = [];
  let before = SyntaxKind.Unknown;
  for (let token = scanner.scan(); token !== SyntaxKind.EndOfFile; token = scanner.scan()) {
    if ((token === SyntaxKind.SlashToken || token === SyntaxKind.SlashEqualsToken) && !VALUES.has(before)) {
      token = scanner.reScanSlashToken();
      literals.push(scanner.getTokenText());
    }
    if (token === SyntaxKind.CloseBraceToken && braces.pop() === true) token = scanner.reScanTemplateToken(false);
    if (token === SyntaxKind.OpenBraceToken) braces.push(false);
    if (token === SyntaxKind.TemplateHead || token === SyntaxKind.TemplateMiddle) braces.push(true);
    before = token;
  }
  return literals;
}

/** What is put together while the modules that read texts are loaded: watches the constructor, then loads them. */
export async function composedPatterns(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?], self) {
      const made: RegExp = Reflect.construct(target, args, self === globalThis.RegExp ? target : self);
      const caller = /[\\/]src[\\/]([\w\\/-]+\.ts)/.exec(new Error().stack ?? '')?.[1];
      if (caller !== undefined)
        found.push({ file: caller.replaceAll('\\', '/'), source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const path of pathsOf('{text,vocabulary,resolve,extract,check,embed/passages}/**/*.ts'))
      await import(pathToFileURL(path).href);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

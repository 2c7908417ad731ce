/** HTML made of document text: everything that comes from a document is escaped. */
import { createHash } from 'node:crypto';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

/**
 * A page that needs nothing from outside and may not ask for it. A script of ours may run in it, by its hash; nothing that stands in the
 * text of a document can.
 */
export function page(
  title: string,
  language: string,
  style: string,
  body: string,
  script: string | null = null,
): string {
  // A browser hashes what it has read, and reads every end of line as one character.
  const code = script?.replaceAll('\r\n', '\n') ?? null;
  const policy = code === null ? '' : `; script-src 'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${policy}">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}${code === null ? '' : `\n<script>${code}</script>`}
</body>
</html>`;
}

/** Data for a page's script, as the content of a `<script type="application/json">`: nothing in it can end the element. */
export const embedded = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

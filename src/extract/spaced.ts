/**
 * A pattern in which every blank stands for a short run of blanks or a line break, as wrapped text has them, and " ?" for a run that may be
 * missing. Blanks in character classes stay what they are.
 */
export function spaced(source: string, flags = ''): RegExp {
  const written = source.replace(/\[(?:\\.|[^\]\\])*\]| \?| /g, (part) => {
    if (part.startsWith('[')) return part;
    return part === ' ?' ? '[ \\n]{0,4}' : '[ \\n]{1,4}';
  });
  return new RegExp(written, flags);
}

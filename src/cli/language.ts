import type { Language } from '../view/messages/message.js';

/**
 * The language of the user: `--lang vi|en`, else the locale. Read before the command line is parsed, since its errors and help
 * are messages too; a wrong value is reported when it is.
 */
export function languageOf(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  if (asked === 'vi' || asked === 'en') return asked;
  const locale =
    environment['LC_ALL'] ||
    environment['LC_MESSAGES'] ||
    environment['LANG'] ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^vi(?![a-z])/i.test(locale) ? 'vi' : 'en';
}

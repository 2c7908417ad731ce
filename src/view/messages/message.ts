/** The two languages that users see. */
export type Language = 'vi' | 'en';

/** A message in both languages; `{name}` stands for a value. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}

export type Values = Readonly<Record<string, string | number>>;

/** The message in a language, its values filled in. */
export function say(message: Message, language: Language, values: Values = {}): string {
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

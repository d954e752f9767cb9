import english from '../../locales/en/ui.json' with { type: 'json' };
import swedish from '../../locales/sv/ui.json' with { type: 'json' };

type Staff = typeof swedish.staff;

/** Swedish, unless the terminal asks for English. */
export const staffWords = (locale: string | undefined): Staff =>
  locale?.startsWith('en') === true ? english.staff : swedish.staff;

export const isEnglish = (words: Staff): boolean => words === english.staff;

/** The text for a reason; one without a text would be a mistake of ours, and is called that. */
export function reasonText(words: Staff, reason: string, place?: string): string {
  const texts = new Map(Object.entries(words.reasons));
  const text = texts.get(reason) ?? words.reasons.crashed;
  if (place === undefined) return text;
  return text.endsWith(':') ? `${text} ${place}` : `${text} (${place})`;
}

export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values).reduce(
    (filling, [name, value]) => filling.replaceAll(`{{${name}}}`, String(value)),
    text,
  );

export type { Staff };

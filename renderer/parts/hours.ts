import type { Contact } from '../../domain/directory.ts';
import type { Words } from '../i18n.ts';

const wholeWeek = 7;

/** Opening hours in the reader's words; nothing where the directory knows none. */
export function hoursIn(contact: Contact, words: Words): string[] {
  return contact.hours.map(({ days, opens, closes }) => {
    if (days.length === wholeWeek && opens === '00:00' && closes === '24:00')
      return words('person.hoursAlways');
    if (days.length === wholeWeek)
      return words('person.hoursDaily', { opens: isolated(opens), closes: isolated(closes) });
    const named = days.map((day) => words(`person.days.${day}`)).join(', ');
    return words('person.hoursOn', { days: named, opens: isolated(opens), closes: isolated(closes) });
  });
}

const leftToRight = '\u2066';
const endOfIsolate = '\u2069';

/** A clock time keeps its own direction inside right-to-left words. */
const isolated = (text: string): string => `${leftToRight}${text}${endOfIsolate}`;

import { type ContentPack, dayFor } from '../../domain/catalogue.ts';
import { isInService, mayBeShown } from '../../domain/directory.ts';
import { validityOf, validUntil } from '../../domain/validity.ts';
import { codeList } from './code-list.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import type { Staff } from './words.ts';

const lists: Readonly<Record<string, (pack: ContentPack, words: Staff, clock: string) => string[][]>> = {
  codes: codeList,
  leaflets: ({ outlines, languages }) =>
    outlines.map(({ id }) => [id, languages.get('sv')?.texts().get(id)?.status ?? '']),
  languages: ({ languages }) =>
    [...languages.values()].map(({ language }) => [
      language.tag,
      language.endonym,
      language.swedish,
      language.english,
    ]),
  municipalities: ({ geography }) =>
    geography.municipalities.map(({ code, name, county }) => [code, name, county]),
  services: serviceList,
};

/** What is withdrawn, or has an address that must stay secret, is not listed; a number nobody has confirmed is not said. */
function serviceList(pack: ContentPack, _words: Staff, clock: string): string[][] {
  const today = dayFor(pack, clock);
  return pack.services
    .filter(isInService)
    .map((service) => [
      service.id,
      service.name.sv,
      mayBeShown(service) ? (service.phones[0]?.display ?? '') : '',
      service.confidence,
      validUntil(service),
      mayBeShown(service) ? validityOf(service, today) : 'unconfirmed',
    ]);
}

/** `list`: one row a line, fields divided by tabs, so that other programs can read it too. */
export function listCommand({ pack, subject, words, today, note }: Context): Outcome {
  if (!pack.ok) return refusal(words, pack);
  const list = subject !== undefined && Object.hasOwn(lists, subject) ? lists[subject] : undefined;
  if (list === undefined) return misused(words.command.listWhat);
  if (subject === 'languages') for (const line of leftOut(pack.value, words)) note(line);
  return done(
    list(pack.value, words, today)
      .map((row) => row.join('\t'))
      .join('\n'),
  );
}

/** What could not be read is missing from the list: a line for each file, as on the start screen. */
const leftOut = ({ problems }: ContentPack, { start, fileReasons }: Staff): string[] =>
  problems.map(({ file, reason, place }) =>
    [`${start.leftOut}:`, place === undefined ? file : `${file} (${place})`, fileReasons[reason]].join(' '),
  );

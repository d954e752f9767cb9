import type { ContentPack } from '../../domain/catalogue.ts';
import { mayBeShown, validUntil } from '../../domain/directory.ts';
import { codeList } from './code-list.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import type { Staff } from './words.ts';

const lists: Readonly<Record<string, (pack: ContentPack, words: Staff) => string[][]>> = {
  codes: codeList,
  leaflets: ({ outlines, languages }) =>
    outlines.map(({ id }) => [id, languages.get('sv')?.texts.get(id)?.status ?? '']),
  languages: ({ languages }) =>
    [...languages.values()].map(({ language }) => [
      language.tag,
      language.endonym,
      language.swedish,
      language.english,
    ]),
  municipalities: ({ geography }) =>
    geography.municipalities.map(({ code, name, county }) => [code, name, county]),
  services: ({ services }) =>
    services.map((service) => [
      service.id,
      service.name.sv,
      service.phones[0]?.display ?? '',
      service.confidence,
      validUntil(service),
      mayBeShown(service) ? '' : '-',
    ]),
};

/** `list`: one row a line, fields divided by tabs, so that other programs can read it too. */
export function listCommand({ pack, subject, words, note }: Context): Outcome {
  if (!pack.ok) return refusal(words, pack);
  const list = subject !== undefined && Object.hasOwn(lists, subject) ? lists[subject] : undefined;
  if (list === undefined) return misused(words.command.listWhat);
  if (subject === 'languages') for (const line of leftOut(pack.value, words)) note(line);
  return done(
    list(pack.value, words)
      .map((row) => row.join('\t'))
      .join('\n'),
  );
}

/** What could not be read is missing from the list: a line for each file, as on the start screen. */
const leftOut = ({ problems }: ContentPack, { start, fileReasons }: Staff): string[] =>
  problems.map(({ file, reason, place }) =>
    [`${start.leftOut}:`, place === undefined ? file : `${file} (${place})`, fileReasons[reason]].join(' '),
  );

import { ok, type Result } from '../../../domain/result.ts';
import { piles } from './piles.ts';

export interface Part<Reason extends string> {
  readonly group: string;
  readonly title: string;
  /** Parts of one kind are best made at one table, where their letters already lie. */
  readonly kind: string;
  readonly pdf: (table: number) => Promise<Result<Uint8Array, Reason>>;
}

interface Making<Reason extends string> {
  readonly file: string;
  readonly title: string;
  readonly parts: readonly Part<Reason>[];
  /** How many papers may be under way at once, each at a table of its own. */
  readonly tables: number;
  readonly isWanted: () => boolean;
  readonly onPart: (done: number) => void;
}

/** All parts in one file, in order; answered false when it was cancelled. Then, and at a fault, no file is left. */
export async function makeBatchFile<Reason extends string>(
  making: Making<Reason>,
): Promise<Result<boolean, Reason>> {
  const { mergedFile } = await import('./merged-file.ts');
  const merged = mergedFile(making.file, making.title);
  try {
    const answer = await allMade(making, merged.append);
    if (answer.ok && answer.value) merged.keep();
    return answer;
  } finally {
    merged.discard();
  }
}

type Append = (pdf: Uint8Array, at: { place: number; group: string; title: string }) => Promise<void>;

/** Each table takes what is next for it; what is made is written one after another, while the next is being made. */
async function allMade<Reason extends string>(
  { parts, tables, isWanted, onPart }: Making<Reason>,
  append: Append,
): Promise<Result<boolean, Reason>> {
  const next = piles(
    parts.map(({ kind }) => kind),
    tables,
  );
  let ended: { readonly how: () => Result<never, Reason> } | undefined;
  let written = Promise.resolve();
  let done = 0;
  const goesOn = (): boolean => ended === undefined && isWanted();
  const fall = (cause: unknown): void => {
    ended ??= {
      how: () => {
        throw cause;
      },
    };
  };
  const write = async (pdf: Uint8Array, place: number, { group, title }: Part<Reason>): Promise<void> => {
    if (!goesOn()) return;
    await append(pdf, { place, group, title });
    onPart(++done);
  };
  const work = async (table: number): Promise<void> => {
    for (let place = next(table); place !== undefined && goesOn(); place = next(table)) {
      const [part] = parts.slice(place, place + 1);
      if (part === undefined) return;
      const at = place;
      const pdf = await part.pdf(table);
      const before = written;
      if (pdf.ok) written = before.then(() => write(pdf.value, at, part)).catch(fall);
      else ended ??= { how: () => pdf };
      await before;
    }
  };
  await Promise.all(Array.from({ length: tables }, (_, table) => work(table).catch(fall)));
  await written;
  return ended?.how() ?? ok(isWanted() && done === parts.length);
}

import { z } from 'zod';
import { Kind, MunicipalityCode } from '../../domain/classification.ts';
import type { Reach } from '../../domain/disclosure/ledger.ts';
import { type Cell, cellFields, type TallyRow } from '../../domain/tally.ts';
import { VintageMonth } from '../../domain/vintage.ts';
import { digestOf } from './chain.ts';
import type { Connection } from './connection.ts';
import { cellColumns, cellValues, keyColumns, rowOf } from './tally.ts';

/** What of a month is frozen together: published or not as one. */
export type Place = Pick<Cell, 'kind' | 'month' | 'municipality'>;

const same = 'kind = @kind and month = @month and municipality = @municipality';
const within = `municipality in (select value from json_each(@municipalities))
      and month in (select value from json_each(@months))`;
const wholeMonths = cellFields.map((field) => (field === 'month' ? 'substr(month, 1, 7)' : field));
const StoredPlace = z.strictObject({ kind: Kind, month: VintageMonth, municipality: MunicipalityCode });
const Known = z.strictObject({ known: z.int() });

const ofFrozen = `select kiosk, ${cellColumns}, count from tally where count > 0 and exists (
  select 1 from frozen_place
  where kind = tally.kind and month = tally.month and municipality = tally.municipality)`;
const ofThen = `select kiosk, ${wholeMonths.join(', ')}, sum(count) as count from frozen
  group by kiosk, ${wholeMonths.join(', ')} having sum(count) > 0`;

const countedWithin = `
  select ${keyColumns}, count, revision from tally
  where ${within} and not exists (
    select 1 from frozen_place
    where kind = tally.kind and month = tally.month and municipality = tally.municipality)
  union all select ${keyColumns}, count, revision from frozen where ${within}
  order by ${keyColumns}`;

/**
 * The counts of each published month as they were when it was first published. Tables are counted from these; what
 * came in or was corrected later waits beside them in the tally.
 */
export function frozenStore(connection: Connection) {
  const addPlace = connection.prepare(`
    insert into frozen_place (kind, month, municipality) values (@kind, @month, @municipality) on conflict do nothing`);
  const add = connection.prepare(
    `insert into frozen (${keyColumns}, count, revision) values (@kiosk, ${cellValues}, @count, @revision)`,
  );
  const isFrozen = connection.prepare(`select exists (select 1 from frozen_place where ${same}) as known`);
  const counted = connection.prepare(countedWithin);
  const waits = connection.prepare(`
    select exists (select * from (${ofFrozen}) except ${ofThen})
      or exists (select * from (${ofThen}) except ${ofFrozen}) as known`);
  const allPlaces = connection.prepare(
    'select kind, month, municipality from frozen_place order by kind, month, municipality',
  );
  const all = connection.prepare(`select ${keyColumns}, count, revision from frozen order by ${keyColumns}`);
  const digest = (): string =>
    digestOf([allPlaces.all(), all.all()].flatMap((rows) => [rows.length, ...rows]));
  let known: { readonly version: unknown; readonly digest: string } | undefined;
  return {
    /** Places that are new here, with their counts as a table was made of them. */
    freeze: (wanted: readonly Place[], tallies: readonly TallyRow[]): void => {
      known = undefined;
      const fresh = new Set(
        wanted.filter((place) => addPlace.run({ ...place }).changes === 1).map((place) => nameOf(place)),
      );
      for (const { kiosk, cell, count, revision } of tallies)
        if (fresh.has(nameOf(cell))) add.run({ kiosk, ...cell, count, revision });
    },
    isFrozen: ({ kind, month, municipality }: Place): boolean =>
      Known.parse(isFrozen.get({ kind, month, municipality })).known === 1,
    /** What every table is counted from: published months as they were then, all others as they are. */
    counted: ({ months, municipalities }: Reach): TallyRow[] =>
      counted
        .all({ months: JSON.stringify(months), municipalities: JSON.stringify(municipalities) })
        .map(rowOf),
    /** Whether anything came in or was corrected after its month was published. Never how much. */
    lateCountsWait: (): boolean => Known.parse(waits.get()).known === 1,
    places: (): Place[] => allPlaces.all().map((place) => StoredPlace.parse(place)),
    all: (): TallyRow[] => all.all().map(rowOf),
    /** What a place was published with, and what revisions have added to it. */
    of: ofPlace(connection),
    digest,
    /** Its rows were written by somebody else here. */
    changed: (): void => {
      known = undefined;
    },
    /** The same, not worked out anew while nobody else has written to the file and nothing was frozen here. */
    knownDigest: (): string => {
      const version = connection.pragma('data_version', { simple: true });
      const fresh = known !== undefined && known.version === version ? known : { version, digest: digest() };
      known = fresh;
      return fresh.digest;
    },
  };
}

function ofPlace(connection: Connection): (place: Place) => TallyRow[] {
  const rows = connection.prepare(`
    select ${keyColumns}, count, revision from frozen
    where kind = @kind and substr(month, 1, 7) = @month and municipality = @municipality order by ${keyColumns}`);
  return ({ kind, month, municipality }) => rows.all({ kind, month, municipality }).map(rowOf);
}

export type FrozenStore = ReturnType<typeof frozenStore>;

const nameOf = ({ kind, month, municipality }: Place): string => `${kind}|${month}|${municipality}`;

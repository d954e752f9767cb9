import { adoptLedger } from './adopt.ts';
import type { Connection } from './connection.ts';
import { NewerStore } from './reasons.ts';

/** Numbered by place, only ever added to: each brings the store one version further. */
export const migrations = [
  `
  create table tally (
    kiosk text not null,
    month text not null,
    municipality text not null,
    agency text not null,
    kind text not null,
    service text not null,
    audience text not null,
    violence text not null,
    priority text not null,
    age text not null,
    language text not null,
    already text not null,
    leaflet text not null,
    form text not null,
    count integer not null check (count >= 0),
    revision integer not null check (revision > 0),
    primary key (
      kiosk, month, municipality, agency, kind, service, audience, violence, priority, age, language, already,
      leaflet, form
    )
  ) strict, without rowid;

  create table setting (
    name text primary key,
    value text not null
  ) strict, without rowid;

  create table ledger (
    query text primary key,
    row text not null
  ) strict, without rowid;

  create table printed_job (
    job text primary key
  ) strict, without rowid;
  `,
  `
  create table taken_list (
    digest text primary key
  ) strict, without rowid;
  `,
  `
  create table correction (
    month text not null,
    reason text not null,
    change integer not null check (change <> 0),
    times integer not null check (times > 0),
    primary key (month, reason, change)
  ) strict, without rowid;
  `,
  `
  create table publication (
    sequence integer primary key,
    day text not null,
    format text not null,
    what text not null,
    rule integer not null,
    file text not null,
    added integer not null,
    rows text not null,
    snapshot text not null,
    hash text not null
  ) strict;

  alter table ledger add column publication integer not null default 0;

  create table frozen_place (
    kind text not null,
    month text not null,
    municipality text not null,
    primary key (kind, month, municipality)
  ) strict, without rowid;

  create table frozen (
    kiosk text not null,
    month text not null,
    municipality text not null,
    agency text not null,
    kind text not null,
    service text not null,
    audience text not null,
    violence text not null,
    priority text not null,
    age text not null,
    language text not null,
    already text not null,
    leaflet text not null,
    form text not null,
    count integer not null check (count >= 0),
    revision integer not null check (revision > 0),
    primary key (
      kiosk, month, municipality, agency, kind, service, audience, violence, priority, age, language, already,
      leaflet, form
    )
  ) strict, without rowid;
  `,
  // A table asks for some municipalities and months among very many.
  `
  create index tally_place on tally (municipality, month);
  `,
  `
  create table log (
    sequence integer primary key,
    moment text not null,
    event text not null,
    what text not null,
    times integer not null check (times > 0),
    hash text not null
  ) strict;
  `,
];

export const newestVersion = migrations.length;

/** Older stores may have a ledger without entries: it gets its first when all tables are as they are now. */
const firstWithEntries = 4;

/** A store written by a newer version is refused, never changed. Two processes at once: the second finds it done. */
export function migrate(connection: Connection): void {
  if (versionOf(connection) === newestVersion) return;
  connection.exec('begin immediate');
  try {
    const version = versionOf(connection);
    if (version > newestVersion) throw new NewerStore();
    for (const statements of migrations.slice(version)) connection.exec(statements);
    if (version < firstWithEntries) adoptLedger(connection);
    connection.exec(`pragma user_version = ${newestVersion}`);
    connection.exec('commit');
  } catch (fault) {
    connection.exec('rollback');
    throw fault;
  }
}

/** Before anything is written: a store that we may not touch is not even put in order. */
export function refuseNewer(connection: Connection): void {
  if (versionOf(connection) > newestVersion) throw new NewerStore();
}

const versionOf = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }));

import type { Connection } from './connection.ts';

/** Lists that were taken in, by their digest alone: not when, not in what order, not what they said. */
export function takenListStore(connection: Connection) {
  const add = connection.prepare('insert into taken_list (digest) values (@digest) on conflict do nothing');
  return {
    /** False when the same list was taken before. */
    add: (digest: string): boolean => add.run({ digest }).changes === 1,
  };
}

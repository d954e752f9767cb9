import type { Connection } from './connection.ts';

/** All of the work or none of it. A full disk ends the transaction by itself: the first fault is the one that is told. */
export function transaction(connection: Connection) {
  const begin = connection.prepare('begin immediate');
  const commit = connection.prepare('commit');
  return <Value>(work: () => Value): Value => {
    begin.run();
    try {
      const value = work();
      commit.run();
      return value;
    } catch (fault) {
      rollBack(connection);
      throw fault;
    }
  };
}

function rollBack(connection: Connection): void {
  try {
    connection.exec('rollback');
  } catch {
    return;
  }
}

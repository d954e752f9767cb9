import type { Connection } from './connection.ts';

/** Jobs whose hand-out is counted but whose paper file may still lie on disk: kept so that a crash cannot count twice. */
export function printedJobStore(connection: Connection) {
  const add = connection.prepare('insert into printed_job (job) values (@job) on conflict do nothing');
  const remove = connection.prepare('delete from printed_job where job = @job');
  return {
    /** False when the job was counted before. */
    add: (job: string): boolean => add.run({ job }).changes === 1,
    remove: (job: string): void => {
      remove.run({ job });
    },
  };
}

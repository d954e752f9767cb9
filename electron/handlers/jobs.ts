import { contract } from '../../domain/contract.ts';
import { failed, ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import type { JobDesk } from '../print/job-desk.ts';
import { type ChooseFile, saved } from './saved.ts';

interface JobRoom {
  readonly desk: JobDesk;
  readonly chooseFile: ChooseFile;
}

/** What was meant for paper, and what a person may do with it. */
export const jobHandlers = ({ desk, chooseFile }: JobRoom) => ({
  'print.jobs': answering(contract['print.jobs'], () => ok(desk.jobs())),
  'print.retry': answering(contract['print.retry'], ({ id, printer }) => desk.retry(id, printer)),
  'print.came': answering(contract['print.came'], ({ id }) => desk.came(id)),
  'print.cancel': answering(contract['print.cancel'], ({ id }) => desk.cancel(id)),
  'print.keep': answering(contract['print.keep'], ({ id }) => {
    const pdf = desk.pdf(id);
    return pdf === undefined ? failed('unknown-job') : saved(chooseFile, pdf);
  }),
  'print.forget': answering(contract['print.forget'], ({ id }) => desk.forget(id)),
});

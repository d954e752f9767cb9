import type { Result } from '../../domain/result.ts';
import type { KeptJob } from './job-file.ts';

export type CountPrinted = (
  name: 'handouts.printed' | 'handouts.settled',
  input: object,
) => Promise<Result<unknown>>;

/** Reasons that pass by themselves: the same job is asked again and, by its id, counted once all the same. */
const passing = new Set(['engine-stopped', 'store-busy', 'crashed']);

export async function tellEngine(ask: CountPrinted, job: KeptJob): Promise<'yes' | 'no' | 'later'> {
  const { id, copies, handout, isWhole } = job;
  if (handout === undefined || !isWhole) return 'no';
  const answer = await ask('handouts.printed', { job: id, copies, handout });
  if (answer.ok) return 'yes';
  return passing.has(answer.reason) ? 'later' : 'no';
}

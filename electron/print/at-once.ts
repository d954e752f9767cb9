import { setTimeout } from 'node:timers/promises';
import type { PrinterNeed } from '../../domain/print-job.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Order, Spooler } from './spooler.ts';

interface Patience {
  readonly spooler: Pick<Spooler, 'send' | 'follow' | 'cancel'>;
  /** Milliseconds between two looks, for as long as a printer may want something, and in all. */
  readonly every?: number;
  readonly needing?: number;
  readonly whole?: number;
}

type Came = Result<object, PrinterNeed>;

/** Paper of which nothing is kept here: it comes while somebody waits for it, or is taken back from the printer. */
export async function printedAtOnce(
  { spooler, every = 700, needing = 15_000, whole = 60_000 }: Patience,
  order: Order,
): Promise<Came> {
  const sent = await spooler.send(order);
  if (!sent.ok) return sent;
  let need: PrinterNeed = 'ask';
  let needed = 0;
  for (let waited = 0; waited < whole && needed < needing; waited += every) {
    const seen = await became(spooler, sent.value, order.printer);
    if (seen.end !== undefined) return seen.end;
    needed = seen.need === undefined ? 0 : needed + every;
    need = seen.need ?? need;
    await setTimeout(every);
  }
  await spooler.cancel(sent.value);
  return (await became(spooler, sent.value, order.printer)).end?.ok === true ? ok({}) : failed(need);
}

interface Seen {
  readonly end?: Came;
  readonly need?: PrinterNeed;
}

async function became(spooler: Patience['spooler'], job: number, printer: string): Promise<Seen> {
  const seen = await spooler.follow(job, printer);
  if (!seen.ok) return seen.reason === 'unknown-job' ? { end: failed('ask') } : { need: 'no-spooler' };
  const { progress, need } = seen.value;
  if (progress === 'completed') return { end: ok({}) };
  if (progress === 'canceled' || progress === 'aborted') return { end: failed(progress) };
  return need === undefined ? {} : { need };
}

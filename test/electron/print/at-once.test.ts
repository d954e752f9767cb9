import { describe, expect, it } from 'vitest';
import { failed, ok } from '../../../domain/result.ts';
import { printedAtOnce } from '../../../electron/print/at-once.ts';
import type { Spooler } from '../../../electron/print/spooler.ts';

type Seen = Awaited<ReturnType<Spooler['follow']>>;

/** A spooler that tells these things one after another, the last for ever; and what was taken back from it. */
function telling(...seen: [Seen, ...Seen[]]) {
  const [first] = seen;
  const left = [...seen];
  const canceled: number[] = [];
  const spooler: Parameters<typeof printedAtOnce>[0]['spooler'] = {
    send: () => Promise.resolve(ok(7)),
    follow: () => Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? first),
    cancel: (job) => {
      canceled.push(job);
      return Promise.resolve(ok({}));
    },
  };
  const print = (given = spooler) =>
    printedAtOnce(
      { spooler: given, every: 1, needing: 5, whole: 20 },
      { printer: 'good', copies: 1, pdf: new Uint8Array() },
    );
  return { print, canceled, spooler };
}

const pending = ok({ progress: 'pending' } as const);
const wanting = ok({ progress: 'pending', need: 'paper' } as const);
const completed = ok({ progress: 'completed' } as const);

describe('paper of which nothing is kept', () => {
  it('has come when the spooler says so, also when the printer wanted something for a moment', async () => {
    const { print, canceled } = telling(pending, wanting, pending, wanting, wanting, completed);
    expect(await print()).toEqual(ok({}));
    expect(canceled).toEqual([]);
  });

  it('is taken back when the printer goes on wanting something, and says what', async () => {
    const { print, canceled } = telling(pending, wanting);
    expect(await print()).toEqual(failed('paper'));
    expect(canceled).toEqual([7]);
  });

  it('is taken back when nothing comes of it, and when the spooler falls silent', async () => {
    for (const [seen, need] of [
      [pending, 'ask'],
      [failed('no-spooler'), 'no-spooler'],
    ] as const) {
      const { print, canceled } = telling(seen);
      expect(await print()).toEqual(failed(need));
      expect(canceled).toEqual([7]);
    }
  });

  it('may have come in the moment when it was taken back', async () => {
    const waits = Array.from({ length: 20 }, () => pending);
    expect(await telling(pending, ...waits.slice(1), completed).print()).toEqual(ok({}));
  });

  it.each(['canceled', 'aborted'] as const)(
    'is told as it is when it was %s at the printer',
    async (progress) => {
      const { print, canceled } = telling(pending, ok({ progress }));
      expect(await print()).toEqual(failed(progress));
      expect(canceled).toEqual([]);
    },
  );

  it('is a question for a person where the spooler no longer knows the job', async () => {
    expect(await telling(failed('unknown-job')).print()).toEqual(failed('ask'));
  });

  it('is not sent a second time where the spooler did not take it', async () => {
    const { print, canceled, spooler } = telling(pending);
    const send = () => Promise.resolve(failed('rejecting'));
    expect(await print({ ...spooler, send })).toEqual(failed('rejecting'));
    expect(canceled).toEqual([]);
  });
});

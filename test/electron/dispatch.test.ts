import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answering, dispatcher } from '../../electron/dispatch.ts';
import { failed, ok } from '../../domain/result.ts';

const request = {
  input: z.strictObject({ number: z.int() }),
  answer: z.strictObject({ double: z.int() }),
  reasons: ['too-large'],
} as const;

function desk() {
  const notes: string[] = [];
  const ask = dispatcher(
    {
      double: answering(request, ({ number }) =>
        number > 100 ? failed('too-large', 'number') : ok({ double: number * 2 }),
      ),
      broken: () => Promise.reject(new Error('what a visitor chose')),
      thrown: () => {
        throw new TypeError('what a visitor chose');
      },
      lying: answering(request, () => ok(JSON.parse('{"double":"two","more":1}'))),
    },
    (event, name) => notes.push(`${event} ${name}`),
  );
  return { ask, notes };
}

describe('dispatch', () => {
  it('answers, or says why not and where', async () => {
    const { ask, notes } = desk();
    expect(await ask('double', { number: 21 })).toEqual({ ok: true, value: { double: 42 } });
    expect(await ask('double', { number: 101 })).toEqual({ ok: false, reason: 'too-large', place: 'number' });
    expect(notes).toEqual([]);
  });

  it('knows no request by any other name', async () => {
    const { ask, notes } = desk();
    const strange = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
      'Double',
      undefined,
      null,
      1,
      {},
      ['double'],
    ];
    for (const name of strange) expect(await ask(name, { number: 1 })).toEqual(failed('unknown-request'));
    await fc.assert(
      fc.asyncProperty(fc.string(), async (name) => {
        fc.pre(!['double', 'broken', 'thrown', 'lying'].includes(name));
        expect(await ask(name, {})).toEqual(failed('unknown-request'));
      }),
    );
    expect(notes).toEqual([]);
  });

  it('calls anything but the right shape malformed', async () => {
    const { ask, notes } = desk();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (input) => {
        fc.pre(!request.input.safeParse(input).success);
        expect(await ask('double', input)).toEqual(failed('malformed'));
      }),
    );
    expect(await ask('double', { number: 1, name: 'x' })).toEqual(failed('malformed'));
    expect(notes).toEqual([]);
  });

  it('answers a mistake of ours too, and notes only which request it was', async () => {
    const { ask, notes } = desk();
    for (const name of ['broken', 'thrown', 'lying'])
      expect(await ask(name, { number: 1 })).toEqual(failed('crashed'));
    expect(notes).toEqual(['crashed broken', 'crashed thrown', 'crashed lying']);
  });
});

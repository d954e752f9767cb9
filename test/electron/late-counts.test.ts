import * as fs from 'node:fs';
import * as path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { judge } from '../../domain/disclosure/judge/judge.ts';
import { atDesk } from '../support/at-desk.ts';
import { temporaryFolder } from '../support/pack.ts';
import { type Engine, looked, pin, published, referrals, take } from '../support/publishing.ts';
import { run, words } from './cli/terminal.ts';
import { referred } from '../support/drafts.ts';

const waits = async ({ ask }: Engine): Promise<unknown> => {
  const answer = await ask('ledger.state', {});
  return answer.ok ? answer.value : answer.reason;
};

const correction = (month: string, change: number, municipality = '1489') => ({
  month,
  counted: { kind: 'referral', ...referred, municipality },
  change,
  reason: 'wrong-choice',
  agreed: true,
});
const correct = ({ ask }: Engine, ...change: Parameters<typeof correction>) =>
  ask('counts.correct', { ...correction(...change), press: crypto.randomUUID() });

describe('counts that come after their month was published', () => {
  it('are kept, wait, and leave what is published as it was', async () => {
    const engine = await atDesk();
    expect(await waits(engine)).toEqual({ lateCountsWait: false });
    const first = await published(engine);
    expect(await waits(engine)).toEqual({ lateCountsWait: false });
    await take(engine, [referrals('2025-02', 40), referrals('2025-05', 1, '1466')]);
    expect(await waits(engine)).toEqual({ lateCountsWait: true });
    expect(await published(engine)).toBe(first);
    const months = await published(engine, { by: ['municipality', 'month'] });
    expect(months).toContain('1489;1489 Alingsås;2025-02;2025-02 (februari);10;;');
    const listed = await run(engine, ['ledger', 'list'], [pin]);
    expect(listed.notes).toEqual([words.ledger.lateCounts]);
  });

  it('wait no longer when they are taken away again', async () => {
    const engine = await atDesk();
    await published(engine);
    expect(await correct(engine, '2025-02', 3)).toMatchObject({ ok: true });
    expect(await waits(engine)).toEqual({ lateCountsWait: true });
    expect(await correct(engine, '2025-02', -3)).toMatchObject({ ok: true });
    expect(await waits(engine)).toEqual({ lateCountsWait: false });
  });

  it('of another kind or municipality are counted while nothing of theirs is published', async () => {
    const engine = await atDesk();
    await published(engine);
    const handout =
      '2025-02;1489;police;handout;;exposed;not-known;none;not-known;sv;not-known;exposed;a4;12';
    await take(engine, [handout, referrals('2025-02', 12, '0580')]);
    expect(await waits(engine)).toEqual({ lateCountsWait: false });
    expect(await published(engine, { kind: 'handout', by: ['municipality', 'year'] })).toContain(
      ';2025;12;;',
    );
  });

  it('while a table is proven are not in it, nor in what its months are counted from', async () => {
    const engine = await atDesk();
    const underWay = published(engine);
    await setImmediate();
    await take(engine, [referrals('2025-02', 40)]);
    const first = await underWay;
    expect(await waits(engine)).toEqual({ lateCountsWait: true });
    expect(await published(engine)).toBe(first);
    expect(first).toContain('1489;1489 Alingsås;2025Q1;2025Q1;30;;');
  });
});

type Step =
  | { readonly say: 'revise' }
  | { readonly say: 'publish'; readonly to: string; readonly by: string }
  | { readonly say: 'late'; readonly month: string; readonly municipality: string; readonly count: number }
  | {
      readonly say: 'correct';
      readonly month: string;
      readonly municipality: string;
      readonly count: number;
    };

const months = fc.constantFrom('2025-01', '2025-02', '2025-06', '2025-11');
const where = { month: months, municipality: fc.constantFrom('1489', '1441', '1466') };
const steps = fc.array(
  fc.oneof(
    fc.record({
      say: fc.constant('publish' as const),
      to: fc.constantFrom('2025-03', '2025-06', '2025-12'),
      by: fc.constantFrom('month', 'quarter', 'year'),
    }),
    fc.record({ say: fc.constant('revise' as const) }),
    fc.record({ say: fc.constant('late' as const), ...where, count: fc.constantFrom(1, 3, 7, 60) }),
    fc.record({ say: fc.constant('correct' as const), ...where, count: fc.constantFrom(-9, -2, -1, 4) }),
  ),
  { minLength: 4, maxLength: 9 },
);

const refusals = new Set(['no-whole-period', 'nothing-to-revise', 'few-came-late', 'everything-hidden']);

async function revised(engine: Engine): Promise<string> {
  const out = path.join(temporaryFolder(), 'revision.csv');
  const answer = await engine.ask('ledger.revise', { year: '2025', format: 'csv', out });
  return answer.ok ? fs.readFileSync(out, 'utf8') : answer.reason;
}

/** Of each line of a long table what it is of, and what it said. */
const saidBy = (table: string): [string, string][] =>
  table
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => {
      const fields = line.split(';');
      return [fields.slice(0, 4).join(';'), fields.slice(4, 6).join(';')];
    });

describe('any order of publishing, late counts, corrections and revisions', () => {
  test.prop([steps], { numRuns: 30, seed: 4 })(
    'says every number the same for ever, and the auditor finds all files together safe',
    async (order: readonly Step[]) => {
      const engine = await atDesk();
      const said = new Map<string, string>();
      const end = { say: 'publish', to: '2025-12', by: 'quarter' } as const;
      for (const step of [end, ...order, { say: 'revise' } as const, end]) {
        if (step.say === 'late') await take(engine, [referrals(step.month, step.count, step.municipality)]);
        else if (step.say === 'correct') await correct(engine, step.month, step.count, step.municipality);
        else {
          const table =
            step.say === 'revise'
              ? await revised(engine)
              : await published(engine, { to: step.to, by: ['municipality', step.by] });
          if (refusals.has(table)) continue;
          expect(table).toContain(';');
          for (const [what, count] of saidBy(table)) {
            expect(count).toBe(said.get(what) ?? count);
            said.set(what, count);
          }
        }
      }
      expect(said.size).toBeGreaterThan(0);
      const { rows, faults } = looked(engine, ({ ledger, publications }) => ({
        rows: ledger.all(),
        faults: publications.faults(),
      }));
      expect(faults).toEqual([]);
      expect((await judge(rows, { threshold: 5, width: 5 })).safe).toBe(true);
    },
    120_000,
  );
});

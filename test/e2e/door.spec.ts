import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { z } from 'zod';

import { contract } from '../../domain/contract.ts';
import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { knownContent, openLeaflet, setUpDesk, staff, startAgain } from './desk.ts';

const pack = knownContent();
const doorReasons = ['malformed', 'refused', 'unknown-request'];
const Answer = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), reason: z.string(), place: z.string().optional() }),
]);

let kiosk: Kiosk;
// A thousand answers, some of them the whole catalogue, are much to read for one page.
test.describe.configure({ timeout: 120_000 });
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window);
  await kiosk.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
});
test.afterAll(() => kiosk.close());

/** Each is either answered in the contract's words or thrown at the asker: then the line says so. */
async function answersTo(name: string, inputs: string): Promise<z.infer<typeof Answer>[]> {
  const raw = await kiosk.window.evaluate<unknown>(
    `Promise.all((${inputs}).map((input) => window.kiosk.ask(${name}, input).catch((fault) => ({ ok: false, reason: 'thrown ' + fault }))))`,
  );
  return z.array(Answer).parse(raw);
}

const reasonsIn = (answers: readonly z.infer<typeof Answer>[]): string[] =>
  [...new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.reason])))].sort();

async function stillWorks(): Promise<void> {
  await startAgain(kiosk.window);
  await expect(await openLeaflet(kiosk.window, { pack, tag: 'so' })).toContainText('112');
  const [state] = await answersTo('"counts.state"', '[{}]');
  expect(state).toEqual({ ok: true, value: { on: true } });
}

/** Any JSON, and the right field names with anything in them. */
const anyInput = (input: z.ZodType): fc.Arbitrary<unknown> => {
  const fields = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
  const plausible = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      '',
      'sv',
      'ar',
      '1489',
      '9999',
      '2026-01',
      '2025-13',
      'exposed',
      '..',
      '../../etc/passwd',
      '\0',
      -1,
      0,
      1e308,
      null,
    ),
    fc.string({ unit: 'binary' }),
  );
  const shaped = fc.record(Object.fromEntries(fields.map((field) => [field, plausible])), {
    requiredKeys: [],
  });
  return fc.oneof(fc.jsonValue(), shaped);
};

/** A thousand of them, no two alike. */
const different = (inputs: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> =>
  fc.uniqueArray(inputs, {
    minLength: 1000,
    maxLength: 1000,
    size: 'max',
    selector: (input) => JSON.stringify(input),
  });

for (const [name, { input, reasons }] of Object.entries(contract)) {
  test(`${name} answers whatever it is asked`, async () => {
    const [inputs = []] = fc.sample(different(anyInput(input)), { numRuns: 1, seed: 20261121 });
    expect(inputs).toHaveLength(1000);
    const answers = await answersTo(JSON.stringify(name), JSON.stringify(inputs));
    expect(answers).toHaveLength(inputs.length);
    const known: readonly string[] = [...doorReasons, ...reasons];
    expect(reasonsIn(answers).filter((reason) => !known.includes(reason))).toEqual([]);
    await stillWorks();
  });
}

test('names that are not requests are unknown, prototype names too', async () => {
  for (const name of [
    '""',
    '"nothing"',
    '"__proto__"',
    '"constructor"',
    '"toString"',
    '"hasOwnProperty"',
    '"valueOf"',
    'null',
    'undefined',
    '7',
    '{}',
    '[]',
    '["counts.state"]',
    '"counts.state\\u0000"',
    '"COUNTS.STATE"',
    '"engine.open"',
    '"records.take"',
    '"log.note"',
    '"tables.check"',
    '"tables.write"',
    '"handouts.printed"',
    '"handouts.settled"',
  ])
    expect(reasonsIn(await answersTo(name, '[{}, undefined]')), name).toEqual(['unknown-request']);
  await stillWorks();
});

test('what JSON cannot say is answered as malformed, and is not thrown', async () => {
  const strange =
    '[undefined, null, NaN, -0, "", [], 1n, { a: 1n }, new Map([[1, 2]]), new Date(NaN), new Uint8Array(8)]';
  expect(reasonsIn(await answersTo('"setup.save"', strange))).toEqual(['malformed']);
  const cyclic = '[(() => { const ring = {}; ring.ring = ring; return ring; })()]';
  expect(reasonsIn(await answersTo('"setup.save"', cyclic))).toEqual(['malformed']);
  await stillWorks();
});

test('a million letters, hundreds of levels and a long list are refused unread', async () => {
  for (const large of [
    "['x'.repeat(1048576)]",
    "[{ agency: 'police', municipalities: Array(400000).fill('1489') }]",
    "[{ agency: 'police', municipalities: Array(20000).fill('1489') }]",
    '[(() => { let deep = {}; for (let level = 0; level < 400; level += 1) deep = { deep }; return deep; })()]',
  ])
    expect(reasonsIn(await answersTo('"setup.save"', large))).toEqual(['malformed']);
  await stillWorks();
});

test('a thousand questions at once are all answered', async () => {
  const sheet = "{ leaflet: 'exposed', language: 'ar', beside: 'sv', municipality: '1489' }";
  const answers = await answersTo('"leaflets.open"', `Array(1000).fill(${sheet})`);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1000);
  await stillWorks();
  await expect(kiosk.window.getByText(staff.countingOff)).toHaveCount(0);
});

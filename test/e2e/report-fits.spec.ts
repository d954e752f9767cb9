import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';

import { cellQueries } from '../../domain/disclosure/grid.ts';
import type { Overview, OverviewTable } from '../../domain/overview/overview.ts';
import { ReportOrder } from '../../domain/overview/report.ts';
import { schemeOf } from '../../domain/overview/scheme.ts';
import { countTable } from '../../domain/statistics.ts';
import { overviewNames } from '../../electron/overview/names.ts';
import { type Kiosk, launchKiosk } from '../support/launch.ts';
import { knownContent } from './desk.ts';
import './paper-faults.ts';
import { ask } from './stored.ts';

const pack = knownContent();
const codes = pack.geography.municipalities.map(({ code }) => code);
const inCounty = (county: string): string[] => codes.filter((code) => code.startsWith(county));

test.describe.configure({ timeout: 120_000 });

let kiosk: Kiosk;
let paper: Page;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await ask(kiosk, 'print.prepare', { leaflet: 'exposed', language: 'sv', municipality: '1489' });
  const isPaper = (page: Page): boolean => page.url().endsWith('paper.html');
  await expect.poll(() => kiosk.app.windows().some(isPaper)).toBe(true);
  const found = kiosk.app.windows().find(isPaper);
  if (found === undefined) throw new Error('No paper window.');
  paper = found;
  await expect.poll(() => paper.evaluate(() => Reflect.has(globalThis, 'paper'))).toBe(true);
  await paper.emulateMedia({ media: 'print' });
});
test.afterAll(() => kiosk.close());

/** The scheme's own tables for these municipalities; what stands in them is made up. */
function aReport(municipalities: readonly string[], language: 'sv' | 'en'): ReportOrder {
  const ground = {
    geography: pack.geography,
    currentMonth: '2026-11',
    languages: [...pack.languages.keys()],
  };
  const tables = schemeOf('2025', municipalities, pack.geography).map(({ selection, ...entry }) => {
    const counted = countTable([], selection, ground);
    if (!counted.ok) throw new Error(counted.reason);
    const { dimensions } = counted.value;
    const cells = cellQueries(counted.value).map((_, place) => (place % 7 === 3 ? '..' : 10 + (place % 990)));
    const shown = dimensions.map(({ name, categories }) => ({
      name,
      categories: categories.map(({ code, level, partial }) => ({ code, level, partial })),
    }));
    return { ...entry, table: { dimensions: shown, cells, rule: '1' } } satisfies OverviewTable;
  });
  const overview: Overview = { year: '2025', tables, missing: [] };
  const names = overviewNames(pack.geography, language);
  return ReportOrder.parse({
    title: 'Hänvisningar 2025',
    language,
    overview,
    names,
    extractedOn: '2026-11-21',
  });
}

const Seen = z.strictObject({ pages: z.number(), rows: z.number(), faults: z.array(z.string()) });

/** Runs in the paper's window: lays the report out and names all that is not as it must be. */
async function lookAtReport(order: unknown): Promise<unknown> {
  const millimetre = 96 / 25.4;
  await globalThis.paper.report(order);
  const pages = [...document.querySelectorAll<HTMLElement>('[data-page]')];
  const faults = pages.flatMap((page) => {
    const edge = page.getBoundingClientRect();
    const foot = page.querySelector(':scope > p:last-child')?.getBoundingClientRect();
    const isA4 = Math.abs(edge.width - 210 * millimetre) < 1 && Math.abs(edge.height - 297 * millimetre) < 1;
    const elements = [...page.querySelectorAll('*')].filter(
      (one) => one.closest('svg') === null && getComputedStyle(one).clipPath === 'none',
    );
    const over = elements.filter((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isFoot = element.closest('p:last-child')?.parentElement === page;
      return (
        left < edge.left + 14 * millimetre ||
        right > edge.right - 14 * millimetre ||
        top < edge.top ||
        bottom > (isFoot ? edge.bottom : (foot?.top ?? 0)) + 1
      );
    });
    const wide = elements.filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1);
    return [
      ...(isA4 ? [] : ['not A4']),
      ...over.map((one) => `outside: ${one.outerHTML.slice(0, 120)}`),
      ...wide.map((one) => `too wide: ${one.outerHTML.slice(0, 120)}`),
    ];
  });
  return { pages: pages.length, rows: document.querySelectorAll('[data-page] tbody tr').length, faults };
}

for (const [what, municipalities] of [
  ['one municipality', ['1489']],
  ['a county', inCounty('14')],
  ['the whole country', codes],
] as const)
  test(`the report of ${what} fits its pages`, async () => {
    const order = aReport(municipalities, 'sv');
    const { pages, rows, faults } = Seen.parse(await paper.evaluate<unknown, unknown>(lookAtReport, order));
    expect(faults.slice(0, 5)).toEqual([]);
    expect(pages).toBeGreaterThan(8);
    expect(rows).toBeGreaterThan(100);
  });

for (const language of ['sv', 'en'] as const)
  test(`the report is accessible in ${language} before it becomes a file`, async () => {
    await paper.evaluate<unknown, unknown>(lookAtReport, aReport(['1489', '1441'], language));
    const { violations } = await new AxeBuilder({ page: paper }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

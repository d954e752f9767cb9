import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../domain/disclosure/protect.ts';
import { greatestChange, mostFinding, type Point, wholeFinding } from '../../domain/overview/findings.ts';
import type { Overview, OverviewTable } from '../../domain/overview/overview.ts';
import { schemeOf } from '../../domain/overview/scheme.ts';
import type { ReportOrder } from '../../domain/overview/report.ts';
import type { Shown } from '../../domain/overview/shown-cells.ts';
import { countTable } from '../../domain/statistics.ts';
import type { TallyRow } from '../../domain/tally.ts';
import { shown } from '../../electron/export/shown-table.ts';
import '../../renderer/i18n.ts';
import { OverviewChart } from '../../renderer/parts/overview-chart.tsx';
import { OverviewLine } from '../../renderer/parts/overview-line.tsx';
import { OverviewFigure } from '../../renderer/parts/overview-figure.tsx';
import { gathered } from '../../renderer/parts/overview-told.ts';
import { OverviewFigures } from '../../renderer/parts/overview-figures.tsx';
import { useReportBlocks } from '../../renderer/paper/report/blocks.ts';
import { ReportPart } from '../../renderer/paper/report/report-part.tsx';
import swedish from '../../locales/sv/ui.json';
import { overviewYear } from '../support/overview-year.ts';
import { geography } from '../support/tables.ts';

const { finding } = swedish.staff.overview;

async function overviewOf(tallies: readonly TallyRow[]): Promise<Overview> {
  const tables: OverviewTable[] = [];
  const ground = { geography, currentMonth: '2026-11', languages: ['sv', 'ar', 'ti'] };
  for (const { id, year, selection } of schemeOf('2025', ['1489', '1441'], geography)) {
    if (!['county-month', 'municipality-quarter', 'county-service'].includes(id)) continue;
    const counted = countTable(tallies, selection, ground);
    if (!counted.ok) throw new Error(counted.reason);
    const made = await protect({ table: counted.value, ledger: [] });
    if (!made.ok) throw new Error(made.reason);
    tables.push({ id, year, table: shown(made.value.table) });
  }
  return { year: '2025', tables, missing: [] };
}

const drawn = (overview: Overview): string =>
  renderToStaticMarkup(
    <OverviewFigures
      overview={overview}
      names={{ region: { '1441': 'Lerum', '1489': 'Alingsås' }, language: {} }}
    />,
  );

/** Every part of the report after its first page. */
function AllParts({ order }: { readonly order: ReportOrder }) {
  return useReportBlocks(order).map((block) => (
    <ReportPart key={block.key} block={block} order={order} from={0} to={block.rows.length} />
  ));
}

const onPaper = (overview: Overview): string => {
  const names = { region: {}, language: {} };
  const order: ReportOrder = { title: 'x', language: 'sv', overview, names, extractedOn: '2026-11-21' };
  return renderToStaticMarkup(<AllParts order={order} />);
};

/** So that the last quarter is the least of those that could be hidden beside the first, whatever is moved. */
const fewerLast = 8;

/** So many moved from one municipality to the other in the first quarter, and back in the last: all behind dots. */
function moved(by: number): TallyRow[] {
  const change = ({ month, municipality, service }: TallyRow['cell']): number => {
    if (service !== 'social-services' || !['2025-02', '2025-11'].includes(month)) return 0;
    const moving = (month === '2025-02' ? by : -by) * (municipality === '1441' ? 1 : -1);
    return moving - (month === '2025-11' && municipality === '1489' ? fewerLast : 0);
  };
  return [...overviewYear('2024'), ...overviewYear('2025', 3)].map((row) => ({
    ...row,
    count: row.count + change(row.cell),
  }));
}

describe('the drawing of a year', () => {
  let asCounted: Overview;
  beforeAll(async () => {
    asCounted = await overviewOf(moved(0));
  });

  it.each([-1, 1, 2])('is byte for byte the same when counts differ by %i behind dots alone', async (by) => {
    expect(moved(by)).not.toEqual(moved(0));
    const other = await overviewOf(moved(by));
    expect(other).toEqual(asCounted);
    expect(drawn(other)).toBe(drawn(asCounted));
    expect(onPaper(other)).toBe(onPaper(asCounted));
  });

  it('tells the whole, the municipalities and what changed in sentences', () => {
    const text = drawn(asCounted);
    expect(text).toContain('Hänvisningarna ökade från 902 (2024) till 1146 (2025).');
    expect(text).toContain('Flest hänvisningar (712): Alingsås.');
    expect(text).toContain('Störst skillnad av det som kan visas: Alingsås, från 576 till 712.');
  });

  it('shows a printed number as a bar to scale, and each dot as the same mark', () => {
    const bars = (hidden: Shown[]) => [
      { name: 'a', now: 40 },
      { name: 'b', now: 20 },
      ...hidden.map((now, place) => ({ name: `hidden ${place}`, now })),
    ];
    const svg = renderToStaticMarkup(<OverviewChart bars={bars(['..', '..'])} />);
    expect(
      [...svg.matchAll(/<rect class="[^"]*bar[^"]*"[^>]*width="(\d+)"/g)].map(([, width]) => width),
    ).toEqual(['300', '150']);
    const marks = [...svg.matchAll(/<rect class="[^"]*hidden[^"]*"[^>]*>/g)].map(([mark]) => mark);
    expect(marks).toHaveLength(2);
    expect(new Set(marks).size).toBe(1);
  });
});

it("a mark in a number's place says aloud what it means, and nothing is said where nothing is known", () => {
  const bars = [
    { name: 'a', now: '..', before: '.' },
    { name: 'b', now: 7 },
  ] as const;
  const years = { now: '2025', before: '2024' };
  const html = renderToStaticMarkup(
    <OverviewFigure title="x" isLine={false} findings={[]} bars={bars} drawn={bars} years={years} />,
  );
  const { table } = swedish.staff;
  const [, body = ''] = html.split('<tbody>');
  expect([...body.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell)).toEqual([
    `<span role="img" aria-label="${table.protected}">..</span>`,
    `<span role="img" aria-label="${table.structural}">.</span>`,
    '7',
    '',
  ]);
});

it('draws many of which nothing is printed as one, in their place last, and keeps each that says something', () => {
  const bare = ['b', 'c', 'd'].map((name) => ({ name, now: '..' as const, before: '..' as const }));
  const told = [{ name: 'a', now: 7 }, ...bare, { name: 'e', now: '..', before: 9 }] as const;
  const more = (number: number): string => `${number} more`;
  expect(gathered(told, more)).toEqual([told[0], told[4], { name: '3 more', now: '..' }]);
  expect(gathered(told.slice(0, 3), more)).toEqual(told.slice(0, 3));
  expect(gathered(bare, more)).toEqual(bare);
});

it('says by a star above a column on paper, and in words beneath the heading, what is counted only partly', () => {
  const shape = (name: string, codes: readonly string[], level: string) => ({
    name,
    categories: codes.map((code) => ({ code, level, partial: code.startsWith('county') })),
  });
  const table = {
    dimensions: [
      shape('region', ['1489', 'county:14'], 'municipality'),
      shape('period', ['2025'], 'year'),
      shape('service', ['police'], 'service'),
    ],
    cells: [7, 9],
    rule: '1',
  };
  const html = onPaper({
    year: '2025',
    tables: [{ id: 'municipality-service', year: '2025', table }],
    missing: [],
  });
  expect(html).toContain('county:14\u00A0*</th>');
  expect(html).toContain(swedish.staff.overview.report.starred);
  expect(html).not.toContain(`${swedish.staff.table.partial}</th>`);
});

describe('the line of a year', () => {
  const months = (now: readonly Shown[], before: readonly Shown[] = []) =>
    now.map((one, at) => ({ name: `month ${at}`, now: one, before: before[at] }));
  const line = (now: readonly Shown[], before?: readonly Shown[]): string =>
    renderToStaticMarkup(<OverviewLine bars={months(now, before)} years={{ now: '2025', before: '2024' }} />);
  const paths = (svg: string, look: string): string[] =>
    [...svg.matchAll(new RegExp(`<path class="[^"]*${look}[^"]*" d="([^"]*)"`, 'g'))].map(([, d]) => d ?? '');

  it('is broken where something is hidden, and never goes through it', () => {
    const svg = line([10, 20, '..', 30, 40], [9, '..', 9, 9, 9]);
    const own = paths(svg, 'lineNow');
    expect(own.map((path) => path.split('L').length)).toEqual([2, 2]);
    expect(paths(svg, 'lineBefore').map((path) => path.split('L').length)).toEqual([1, 3]);
    expect([...svg.matchAll(/<circle/g)]).toHaveLength(4);
    expect(svg).toContain('>..</text>');
  });

  it('has one mark for all that is hidden, whatever stands beside it', () => {
    const marks = (svg: string): string[] =>
      [...svg.matchAll(/<rect class="[^"]*hidden[^"]*"[^>]*>/g)].map(([mark]) =>
        mark.replace(/ (x|fill)="[^"]*"/g, ''),
      );
    const all = [...marks(line(['..', 900, '..', 7, 8])), ...marks(line([5, '..', 6]))];
    expect(all).toHaveLength(3);
    expect(new Set(all).size).toBe(1);
  });

  it('is as high as what is printed, from nothing at the floor', () => {
    expect(paths(line([0, 50, 100]), 'lineNow')).toEqual([
      expect.stringMatching(/^M\d+ 240L\d+ 138L\d+ 36$/),
    ]);
  });

  it('names both years at the ends, apart from each other', () => {
    const svg = line([10, 10], [10, 10]);
    const at = ['2025', '2024'].map((year) => Number(new RegExp(`y="(\\d+)">${year}<`).exec(svg)?.[1]));
    expect(Math.abs((at[0] ?? 0) - (at[1] ?? 0))).toBeGreaterThanOrEqual(20);
  });
});

const point = (code: string, now: Shown, before?: Shown): Point => ({
  category: { code, level: 'service', partial: false },
  now,
  before,
});

describe('a finding', () => {
  it('of the whole claims no change unless both years are printed', () => {
    expect(wholeFinding({ now: 56, before: 41 })).toMatchObject({ key: 'rose' });
    expect(wholeFinding({ now: 41, before: 56 })).toMatchObject({ key: 'fell' });
    expect(wholeFinding({ now: 41, before: 41 })).toMatchObject({ key: 'same' });
    expect(wholeFinding({ now: 41, before: '..' })).toEqual({ key: 'whole', now: 41 });
    expect(wholeFinding({ now: '..', before: 41 })).toEqual({ key: 'protected' });
  });

  it('of the most says so only of what is shown, and names all that are as many', () => {
    expect(mostFinding([point('a', 9), point('b', 9), point('c', 5)])).toMatchObject({
      key: 'most',
      count: 9,
      of: [{ code: 'a' }, { code: 'b' }],
    });
    expect(mostFinding([point('a', 9), point('b', '..')])).toMatchObject({ key: 'mostShown', count: 9 });
    expect(mostFinding([point('a', '..')])).toEqual({ key: 'protected' });
    expect(Object.keys(finding)).toEqual(expect.arrayContaining(['most', 'mostShown', 'protected']));
  });

  it('of change looks only where both years are printed', () => {
    expect(greatestChange([point('a', 9, 5), point('b', '..', 900), point('c', 30, '..')])).toMatchObject({
      category: { code: 'a' },
    });
    expect(greatestChange([point('a', 9, 9), point('b', '..', '..')])).toBeUndefined();
  });
});

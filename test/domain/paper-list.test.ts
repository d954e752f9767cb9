import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as codes from '../../domain/classification.ts';
import { mostRows, paperHeader, readPaperList } from '../../domain/paper-list.ts';
import type { Cell } from '../../domain/tally.ts';

const municipalities = ['0580', '1441', '1489'];
const languages = ['sv', 'ar', 'sv-x-lattlast', 'not-known'];
const ground = {
  currentMonth: '2026-11',
  isMunicipality: (code: string) => municipalities.includes(code),
  isCountedLanguage: (tag: string) => languages.includes(tag),
  isLeaflet: () => true,
};
const read = (...lines: readonly string[]) => readPaperList([paperHeader, ...lines].join('\n'), ground);

const month = fc
  .tuple(fc.integer({ min: 2020, max: 2026 }), fc.integer({ min: 1, max: 11 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const common = {
  month,
  municipality: fc.constantFrom(...municipalities),
  agency: fc.constantFrom(...codes.Agency.options),
  audience: fc.constantFrom(...codes.Audience.options),
  violence: fc.constantFrom(...codes.Violence.options),
  priority: fc.constantFrom(...codes.Priority.options),
  age: fc.constantFrom(...codes.Age.options),
  language: fc.constantFrom(...languages),
  already: fc.constantFrom(...codes.Already.options),
};
const aCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({
    ...common,
    kind: fc.constant('referral' as const),
    service: fc.constantFrom(...codes.Service.options),
    leaflet: fc.constant('' as const),
    form: fc.constant('' as const),
  }),
  fc.record({
    ...common,
    kind: fc.constant('handout' as const),
    service: fc.constant('' as const),
    leaflet: fc.constantFrom(...codes.LeafletId.options),
    form: fc.constantFrom(...codes.Form.options),
  }),
);
const aRow = fc.record({ cell: aCell, count: fc.integer({ min: 1, max: 9999 }) });
const written = ({ cell, count }: { cell: Cell; count: number }): string =>
  paperHeader
    .split(';')
    .map((field) => new Map<string, unknown>(Object.entries({ ...cell, count })).get(field))
    .join(';');

const good = '2026-03;1489;police;referral;police;exposed;honour;none;25-64;ar;no;;;2';
const faults = (line: string) => read(line).problems.map(({ field, reason }) => `${field} ${reason}`);

describe('a list kept on paper', () => {
  test.prop([fc.array(aRow, { minLength: 1, maxLength: 30 }), fc.constantFrom('\n', '\r\n')])(
    'is read back as it was written',
    (rows, end) => {
      const text = `\uFEFF${[paperHeader, ...rows.map(written)].join(end)}${end}`;
      expect(readPaperList(text, ground)).toEqual({
        problems: [],
        rows: rows.map((row, place) => ({ ...row, row: place + 2 })),
      });
    },
  );

  test.prop([
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string()).map((line) => line.join(';')),
    ),
  ])('that is garbage is refused by row and field, and not a word of it comes back', (garbage) => {
    const fields = [...paperHeader.split(';'), 'header', 'row'];
    for (const text of [garbage, `${paperHeader}\n${garbage}`]) {
      const { rows, problems } = readPaperList(text, ground);
      expect(rows).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
      for (const { field, reason } of problems) {
        expect(fields).toContain(field);
        expect(reason).toMatch(/^[a-z-]+$/);
      }
    }
  });

  test.prop([aRow, fc.nat({ max: 13 }), fc.string({ unit: 'binary', minLength: 1 })])(
    'with one field spoilt names that row and nothing before it',
    (row, place, garbage) => {
      fc.pre(!/[\n;]/.test(garbage));
      const spoilt = written(row).split(';').with(place, `?${garbage}`).join(';');
      const { problems } = read(written(row), spoilt);
      expect(problems.map(({ row: at }) => at)).toContain(3);
      expect(problems.every(({ row: at }) => at === 3)).toBe(true);
    },
  );

  it.each([
    ['2019-12', 'month month-too-early'],
    ['2026-12', 'month month-in-future'],
    ['2026-13', 'month unknown-code'],
  ])('refuses the month %s', (wrong, fault) => {
    expect(faults(good.replace('2026-03', wrong))).toEqual([fault]);
  });

  it.each(['0', '01', '10000', '-1', '1.5', '1e3', ' 2', '', '٣'])('refuses the count «%s»', (count) => {
    expect(faults(good.replace(/2$/, count))).toEqual(['count not-a-whole-number']);
  });

  it('takes the first month there is, this one, and the largest count', () => {
    const edges = ['2020-01', '2026-11'].map((edge) => good.replace('2026-03', edge).replace(/2$/, '9999'));
    expect(read(...edges).rows.map(({ count }) => count)).toEqual([9999, 9999]);
  });

  it('names every fault of a row at once', () => {
    const bad = good.replace('1489', '9999').replace(';ar;', ';fi;').replace('25-64', 'old');
    expect(faults(bad.replace('2026-03', '2027-01').replace(/2$/, 'two')).sort()).toEqual([
      'age unknown-code',
      'count not-a-whole-number',
      'language unknown-language',
      'month month-in-future',
      'municipality unknown-municipality',
    ]);
    expect(faults(good.replace('referral', 'handout')).sort()).toEqual([
      'form field-missing',
      'leaflet field-missing',
      'service field-not-for-kind',
    ]);
  });

  it('longer than a paper list can be is refused in one line', () => {
    const { rows, problems } = read(...Array.from({ length: mostRows + 1 }, () => good));
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ row: mostRows + 2, field: 'row', reason: 'too-many-rows' }]);
  });

  it('with a header alone, or another header, is refused', () => {
    expect(read('', ' ').problems).toEqual([{ row: 2, field: 'count', reason: 'list-empty' }]);
    expect(readPaperList(`${paperHeader};name\n${good};x`, ground).problems[0]?.reason).toBe(
      'header-differs',
    );
  });
});

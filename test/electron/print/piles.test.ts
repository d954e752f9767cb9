import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { piles } from '../../../electron/print/batch/piles.ts';

const kinds = fc.array(fc.constantFrom('Latn', 'Arab', 'Ethi', 'Thai'), { maxLength: 40 });
const turns = fc.infiniteStream(fc.integer({ min: 0, max: 2 }));

test.prop([kinds, turns])('whoever asks next, each place is taken once and none is left', (list, asking) => {
  const next = piles(list, 3);
  const taken: number[] = [];
  for (const table of asking) {
    const place = next(table);
    if (place === undefined) break;
    taken.push(place);
  }
  expect(taken.toSorted((one, other) => one - other)).toEqual([...list.keys()]);
});

test('a kind stays at one table until the other has nothing left of its own', () => {
  const next = piles(['Latn', 'Arab', 'Latn', 'Latn', 'Arab', 'Latn', 'Thai'], 2);
  expect([next(0), next(1), next(0), next(1)]).toEqual([0, 1, 2, 4]);
  expect([next(1), next(1)]).toEqual([6, 5]);
  expect([next(0), next(0), next(1)]).toEqual([3, undefined, undefined]);
});

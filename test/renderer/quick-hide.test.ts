import { describe, expect, it } from 'vitest';
import { threeShifts } from '../../renderer/parts/quick-hide.ts';

const none = { repeat: false, ctrlKey: false, altKey: false, metaKey: false };
const shift = (timeStamp: number, change: Partial<typeof none> = {}) => ({
  key: 'Shift',
  timeStamp,
  ...none,
  ...change,
});
const letter = (timeStamp: number) => ({ key: 'A', timeStamp, ...none });
const hides = (keys: readonly ReturnType<typeof shift>[]): boolean[] => keys.map(threeShifts());

describe('shift three times', () => {
  it('hides at the third, and the next round begins anew', () => {
    expect(hides([0, 1, 2, 3, 4, 5].map((time) => shift(time)))).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  it('counts only what came within five seconds', () => {
    expect(hides([shift(0), shift(100), shift(5000)])).toEqual([false, false, false]);
    expect(hides([shift(0), shift(100), shift(4999)])).toEqual([false, false, true]);
    expect(hides([shift(0), shift(4000), shift(5001), shift(8000)])).toEqual([false, false, false, true]);
  });

  it('does not count a held key, nor one pressed with others', () => {
    expect(hides([shift(0), shift(1, { repeat: true }), shift(2, { repeat: true })])).not.toContain(true);
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(hides([0, 1, 2, 3].map((time) => shift(time, { [held]: true })))).not.toContain(true);
  });

  it('begins anew after any letter, so capitals hide nothing', () => {
    expect(hides([shift(0), letter(1), shift(2), letter(3), shift(4), letter(5)])).not.toContain(true);
    expect(hides([shift(0), shift(1), letter(2), shift(3), shift(4)])).not.toContain(true);
  });
});

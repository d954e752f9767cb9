import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileChoice } from '../../electron/file-choice.ts';

/** A system whose window is answered by `answer`, and that says how long nobody has touched anything. */
function choosing() {
  const covers: boolean[] = [];
  const system = { untouched: 0, touches: 0 };
  let settle: { answer: (file?: string) => void; fail: () => void } | undefined;
  const { choose, onReset } = fileChoice({
    show: () =>
      new Promise((resolve, reject) => {
        settle = {
          answer: resolve,
          fail: () => {
            reject(new Error('no window'));
          },
        };
      }),
    watch: {
      cover: (covered) => covers.push(covered),
      touch: () => {
        system.touches += 1;
      },
    },
    untouchedSeconds: () => system.untouched,
  });
  const told = () => {
    if (settle === undefined) throw new Error('Nobody asked.');
    return settle;
  };
  return { choose, onReset, covers, system, told };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("the system's window for a file", () => {
  it('has a covered page behind it until it is answered', async () => {
    const { choose, covers, told } = choosing();
    const file = choose('information.pdf');
    expect(covers).toEqual([true]);
    told().answer('/home/desk/information.pdf');
    expect(await file).toBe('/home/desk/information.pdf');
    expect(covers).toEqual([true, false]);
  });

  it('uncovers the page when it is left, and when it could not come', async () => {
    for (const end of ['answer', 'fail'] as const) {
      const { choose, covers, told } = choosing();
      const file = choose('information.pdf').catch(() => undefined);
      told()[end]();
      expect(await file).toBeUndefined();
      expect(covers).toEqual([true, false]);
    }
  });

  it('saves nothing for a visit that is over, and the next visit as ever', async () => {
    const { choose, onReset, told } = choosing();
    const late = choose('information.pdf');
    onReset();
    told().answer('/home/desk/late.pdf');
    expect(await late).toBeUndefined();
    const next = choose('information.pdf');
    told().answer('/home/desk/next.pdf');
    expect(await next).toBe('/home/desk/next.pdf');
  });

  it('counts a hand on it as somebody being here, and a system that does not tell as nobody', async () => {
    const { choose, system, told } = choosing();
    const file = choose('information.pdf');
    vi.advanceTimersByTime(10_000);
    expect(system.touches).toBe(0);
    system.untouched = 8;
    vi.advanceTimersByTime(1000);
    system.untouched = 9;
    vi.advanceTimersByTime(1000);
    expect(system.touches).toBe(0);
    system.untouched = 0;
    vi.advanceTimersByTime(1000);
    expect(system.touches).toBe(1);
    told().answer();
    await file;
    system.untouched = 5;
    vi.advanceTimersByTime(2000);
    system.untouched = 0;
    vi.advanceTimersByTime(2000);
    expect(system.touches).toBe(1);
  });
});

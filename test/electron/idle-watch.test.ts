import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { warningSeconds } from '../../domain/idle.ts';
import { idleWatch } from '../../electron/idle-watch.ts';

const limit = 60;

/** A watch on clocks of its own: `run` lets both go on, `jump` sets the wall clock alone. */
function watched({ busy = false, limitSeconds = limit } = {}) {
  let passing = 0;
  let wall = 1_800_000_000_000;
  const room = { busy };
  const resets: number[] = [];
  const watch = idleWatch({
    limitSeconds: () => limitSeconds,
    passing: () => passing,
    wall: () => wall,
    isBusy: () => room.busy,
    onOver: (number) => resets.push(number),
  });
  const run = (seconds: number): void => {
    for (let quarter = 0; quarter < seconds * 4; quarter += 1) {
      passing += 250;
      wall += 250;
      vi.advanceTimersByTime(250);
    }
  };
  const jump = (ms: number): void => {
    wall += ms;
  };
  return { watch, room, resets, run, jump };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a screen that nobody touches', () => {
  it('is warned after its time, counted down every second, and cleared twenty seconds later', async () => {
    const { watch, run, resets } = watched();
    watch.touch();
    run(limit - 1);
    const next = watch.next(0);
    run(1);
    expect(await next).toMatchObject({ phase: 'warning', secondsLeft: warningSeconds, resets: 0 });
    run(5);
    expect(await watch.next(0)).toMatchObject({ phase: 'warning', secondsLeft: warningSeconds - 5 });
    run(warningSeconds - 5.25);
    expect(resets).toEqual([]);
    run(1);
    expect(resets).toHaveLength(1);
    expect(await watch.next(0)).toMatchObject({ phase: 'in-use', resets: 1, number: resets[0] });
  });

  it('is told at once that a window of the system covers it, through a reset too, and when it no longer does', async () => {
    const { watch, resets } = watched();
    watch.touch();
    const next = watch.next(0);
    watch.cover(true);
    expect(await next).toMatchObject({ covered: true, phase: 'in-use', resets: 0 });
    watch.leave();
    expect(resets).toHaveLength(1);
    expect(await watch.next(0)).toMatchObject({ covered: true, resets: 1 });
    watch.cover(false);
    expect(await watch.next(0)).toMatchObject({ covered: false, resets: 1 });
  });

  it('is not cleared a second time before somebody has been there again', () => {
    const { watch, run, resets } = watched();
    watch.touch();
    run(1000);
    watch.leave();
    expect(resets).toHaveLength(1);
    watch.touch();
    run(1000);
    expect(resets).toHaveLength(2);
  });

  it('goes on when somebody asks for more time, and what else is pressed does not ask', async () => {
    const { watch, run, resets } = watched();
    watch.near();
    run(limit + 1);
    watch.near();
    expect(await watch.next(0)).toMatchObject({ phase: 'warning' });
    watch.touch();
    expect(await watch.next(0)).toMatchObject({ phase: 'in-use', resets: 0 });
    run(limit - 1);
    watch.near();
    run(limit - 1);
    expect(resets).toEqual([]);
  });
});

describe('what is no idleness, and what is more', () => {
  it('paper that comes and tables that are proven are waited for, but not for ever', () => {
    const { watch, room, run, resets } = watched({ busy: true });
    watch.touch();
    run(15 * 60);
    expect(resets).toEqual([]);
    room.busy = false;
    run(limit + warningSeconds + 1);
    expect(resets).toHaveLength(1);
    watch.touch();
    room.busy = true;
    run(20 * 60 + limit + warningSeconds + 1);
    expect(resets).toHaveLength(2);
  });

  it.each([
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ])('a clock that is set %s, or a sleep, clears at once', (_, ms) => {
    const { watch, run, jump, resets } = watched();
    watch.touch();
    run(1);
    jump(ms);
    run(0.25);
    expect(resets).toHaveLength(1);
  });

  it('a clock that is put right by seconds clears nothing', () => {
    const { watch, run, jump, resets } = watched();
    watch.touch();
    jump(4000);
    run(1);
    expect(resets).toEqual([]);
  });
});

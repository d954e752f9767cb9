import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Month } from '../../domain/classification.ts';
import { nextMonth } from '../../domain/period.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { storeReasons } from '../../domain/table-request.ts';
import { storeReason } from '../store/reasons.ts';
import type { Store } from '../store/store.ts';
import { triesOf } from './coordinator.ts';

type Opened = Result<Store, (typeof storeReasons)[number]>;

interface Order {
  /** Whatever those who look after the machine wrote; the same text is carried out once. */
  readonly order: string | undefined;
  /** The local date, ISO 8601. */
  readonly day: string;
}

/**
 * Nobody asks the store anything before the order is carried out: PIN, tries and recovery key are gone, the tallies
 * stay, and what they say up to this month is told to nobody here again. If that cannot be written, it stays closed.
 */
export function withPinForgotten(opened: Opened, { order, day }: Order): Opened {
  if (!opened.ok || order === undefined) return opened;
  const { value: store } = opened;
  try {
    store.together(() => {
      forgetPin(store, order, day);
    });
    return opened;
  } catch (fault) {
    store.close();
    return failed(storeReason(fault) ?? 'store-unreadable');
  }
}

const doneName = 'pin-forgotten';

/** Where no PIN is chosen there is none to forget, and nothing is given up. */
function forgetPin({ settings, log }: Store, order: string, day: string): void {
  const digest = createHash('sha256').update(order).digest('hex');
  const done = settings.get(doneName, z.array(z.string())) ?? [];
  if (done.includes(digest)) return;
  settings.put(doneName, [...done, digest]);
  if (settings.get('pin', z.string()) === undefined) return;
  for (const name of ['pin', 'recovery-key', ...Object.values(triesOf)]) settings.remove(name);
  const wanted = nextMonth(Month.parse(day.slice(0, 7)));
  const before = settings.get('rights-from', Month) ?? wanted;
  settings.put('rights-from', before > wanted ? before : wanted);
  log.note(day, 'pin-forgotten');
}

import { z } from 'zod';
import { CorrectionReason } from '../../domain/correction.ts';
import type { Connection } from './connection.ts';

const Stored = z.strictObject({
  month: z.string(),
  reason: CorrectionReason,
  change: z.int(),
  times: z.int().positive(),
});
type Stored = z.infer<typeof Stored>;

/** How often, in a month, a count was changed by so many for a reason: not which count, not by whom, not in what order. */
export function correctionStore(connection: Connection) {
  const add = connection.prepare(`
    insert into correction (month, reason, change, times) values (@month, @reason, @change, 1)
    on conflict (month, reason, change) do update set times = times + 1`);
  const all = connection.prepare(
    'select month, reason, change, times from correction order by month, reason, change',
  );
  return {
    add: (correction: Omit<Stored, 'times'>): void => {
      add.run({ ...correction });
    },
    all: (): Stored[] => all.all().map((stored) => Stored.parse(stored)),
  };
}

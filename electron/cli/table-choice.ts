import { fields, regionLevels } from '../../domain/dimension.ts';
import { Kind, Month } from '../../domain/classification.ts';
import type { TableChoice } from '../../domain/table-request.ts';
import { periodLevels } from '../../domain/period.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Arguments } from './arguments.ts';
import { commaList } from './comma-list.ts';

export type ChoiceReason =
  'period-malformed' | 'from-after-to' | 'by-unknown' | 'by-too-many' | 'by-needs-both' | 'code-wrong';

const most = 4;
const regions: readonly string[] = regionLevels;
const periods: readonly string[] = periodLevels;
const known = ['region', 'period', ...regions, ...periods, ...fields];

/** What `export` was asked for, checked before anybody is asked for a PIN. `place` names flags and codes of ours. */
export function tableChoice(flags: Arguments['flags']): Result<TableChoice, ChoiceReason> {
  const { from = '', to = '' } = flags;
  if (![from, to].every((month) => Month.safeParse(month).success)) return failed('period-malformed');
  if (from > to) return failed('from-after-to');
  const kind = Kind.safeParse(flags['kind'] ?? 'referral');
  if (!kind.success) return failed('code-wrong', `--kind ${Kind.options.join('|')}`);
  const [by, region, period] = [flags['by'], flags['region'], flags['period']].map(commaList);
  const levels = { by: by ?? [], region: region ?? [], period: period ?? [] };
  const wrong = wrongLevels(levels);
  return wrong ?? ok({ kind: kind.data, from, to, ...levels });
}

type Levels = Readonly<Record<'by' | 'region' | 'period', readonly string[]>>;

function wrongLevels({ by, region, period }: Levels) {
  if (!region.every((name) => regions.includes(name)))
    return failed('code-wrong', `--region ${regions.join('|')}`);
  if (!period.every((name) => periods.includes(name)))
    return failed('code-wrong', `--period ${periods.join('|')}`);
  if (!by.every((name) => known.includes(name))) return failed('by-unknown', known.join(', '));
  if (by.length > most) return failed('by-too-many');
  const [places, times] = [
    [...by, ...region].some((name) => regions.includes(name)),
    [...by, ...period].some((name) => periods.includes(name)),
  ];
  return places && times ? undefined : failed('by-needs-both');
}

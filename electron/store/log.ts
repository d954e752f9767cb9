import { Head } from '../../domain/disclosure/entry.ts';
import { LogEntry, type LogEvent, type LogFault, logKept, momentOf } from '../../domain/log.ts';
import { keptFrom } from '../../domain/retention.ts';
import { digestOf } from './chain.ts';
import type { Connection } from './connection.ts';
import type { settingStore } from './setting.ts';

const columns = LogEntry.keyof().options;
const headName = 'log-head';
/** The newest entry that was too old to be kept: what stands after it is sealed by it. */
const footName = 'log-foot';
const nothing: Head = { sequence: 0, hash: '' };

const sealOf = (before: string, { sequence, moment, event, what, times }: Omit<LogEntry, 'hash'>): string =>
  digestOf([before, sequence, moment, event, what, times]);

/** What the machine did, each entry sealed by the hash of all before it. The same again on the same day is counted. */
export function logStore(connection: Connection, settings: ReturnType<typeof settingStore>) {
  const put = connection.prepare(
    `insert or replace into log (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const all = connection.prepare(`select ${columns.join(', ')} from log order by sequence`);
  const remove = connection.prepare('delete from log where sequence <= @sequence');
  const entries = (): LogEntry[] => all.all().map((stored) => LogEntry.parse(stored));
  const footOf = (): Head => settings.get(footName, Head) ?? nothing;
  const seal = (before: string, entry: Omit<LogEntry, 'hash'>): void => {
    const hash = sealOf(before, entry);
    put.run({ ...entry, hash });
    settings.put(headName, { sequence: entry.sequence, hash });
  };
  const forgetOld = (day: string): void => {
    const from = keptFrom(day.slice(0, 7), logKept);
    const kept = entries();
    const first = kept.findIndex(({ moment }) => moment.slice(0, 7) >= from);
    const last = kept[(first === -1 ? kept.length : first) - 1];
    if (last === undefined) return;
    remove.run({ sequence: last.sequence });
    settings.put(footName, { sequence: last.sequence, hash: last.hash });
  };
  return {
    all: entries,
    note: (day: string, event: LogEvent, what = ''): void => {
      const head = settings.get(headName, Head) ?? nothing;
      const [before, last] = [undefined, ...entries()].slice(-2);
      const moment = momentOf(event, day);
      const sealedBy = before?.hash ?? footOf().hash;
      const isAgain =
        last?.hash === head.hash &&
        last.moment === moment &&
        last.event === event &&
        last.what === what &&
        sealOf(sealedBy, last) === last.hash;
      const sequence = Math.max(head.sequence, last?.sequence ?? 0) + 1;
      if (isAgain) seal(sealedBy, { ...last, times: last.times + 1 });
      else seal(head.hash, { sequence, moment, event, what, times: 1 });
      forgetOld(day);
    },
    faults: (): LogFault[] => faultsOf(entries(), footOf(), settings.get(headName, Head)),
  };
}

function faultsOf(entries: readonly LogEntry[], foot: Head, head: Head | undefined): LogFault[] {
  const found: LogFault[] = [];
  let before = foot;
  for (const entry of entries) {
    const sequence = before.sequence + 1;
    if (entry.sequence !== sequence) found.push({ fault: 'entry-missing', sequence });
    else if (sealOf(before.hash, entry) !== entry.hash) found.push({ fault: 'entry-changed', sequence });
    before = entry;
  }
  return [...found, ...headFaults(before, head)];
}

function headFaults(last: Head, head: Head | undefined): LogFault[] {
  const { sequence, hash } = head ?? nothing;
  if (sequence > last.sequence) return [{ fault: 'tail-cut', sequence: last.sequence + 1 }];
  return sequence === last.sequence && hash === last.hash ? [] : [{ fault: 'head-changed' }];
}

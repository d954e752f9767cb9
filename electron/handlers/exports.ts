import { contract } from '../../domain/contract.ts';
import type { ReportLanguage } from '../../domain/overview/report.ts';
import { endings } from '../../domain/report/format.ts';
import { failed, type Failure, ok, type Result } from '../../domain/result.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import swedish from '../../locales/sv/ui.json' with { type: 'json' };
import { answering } from '../dispatch.ts';

interface ExportRoom {
  readonly engine: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly chooseFile: (suggested: string) => Promise<string | undefined>;
}

type ExportReason = (typeof contract)['tables.export']['reasons'][number];
const reasons: readonly string[] = contract['tables.export'].reasons;
const isKnown = (reason: string): reason is ExportReason => reasons.includes(reason);

/** A screen never names a file: the person chooses it in the system's own dialog, once the table is known to be good. */
export const exportHandlers = ({ engine, chooseFile }: ExportRoom) => ({
  'tables.export': answering(contract['tables.export'], async ({ format, language, ...choice }) => {
    const shown = await engine('tables.show', choice);
    if (!shown.ok) return refusal(shown);
    const out = await chooseFile(`${nameIn(language)}-${choice.from}-${choice.to}${endings[format]}`);
    if (out === undefined) return ok({ saved: false });
    const written = await engine('tables.write', { ...choice, format, language, out });
    return written.ok ? ok({ saved: true }) : refusal(written);
  }),
});

const nameIn = (language: ReportLanguage): string =>
  (language === 'en' ? english : swedish).staff.report.file;

/** The engine's own words for stopping speak of counting, which this is not. */
function refusal({ reason, place }: Failure): Failure<ExportReason> {
  if (reason === 'engine-stopped') return failed('export-interrupted');
  if (!isKnown(reason)) throw new Error('unlisted reason');
  return failed(reason, place);
}

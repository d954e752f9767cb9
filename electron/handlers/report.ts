import { createHash } from 'node:crypto';
import type { ContentPack } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import type { Overview } from '../../domain/overview/overview.ts';
import type { ReportLanguage, ReportOrder } from '../../domain/overview/report.ts';
import { failed, type Failure, ok, type Result } from '../../domain/result.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import swedish from '../../locales/sv/ui.json' with { type: 'json' };
import { diskReason, growingFile } from '../disk.ts';
import { answering } from '../dispatch.ts';
import { overviewNames } from '../overview/names.ts';
import type { ChooseFile } from './saved.ts';

interface ReportRoom {
  readonly pack: Result<ContentPack, 'content-damaged'>;
  readonly today: () => string;
  readonly engine: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly report: (order: ReportOrder) => Promise<Result<Uint8Array, 'paper-failed'>>;
  readonly chooseFile: ChooseFile;
}

interface Wanted {
  /** The newest closed year, unless another is asked for. */
  readonly year?: string;
  readonly language: ReportLanguage;
}

/** One press: the year is protected, the person chooses where, and the report is there, whole and published, or not. */
export const reportHandlers = (room: ReportRoom) => ({
  'overview.save': answering(contract['overview.save'], async (wanted) => {
    const saved = await saveReport(room, wanted);
    return saved.ok ? saved : known(saved);
  }),
});

/**
 * What is seen is drawn, then written beside its place, then entered in the ledger, and only then the file gets its
 * name: a report without its rows in the ledger could be subtracted from the next one.
 */
export async function saveReport(
  { pack, today, engine, report, chooseFile }: ReportRoom,
  { language, ...choice }: Wanted,
): Promise<Result<{ saved: boolean }>> {
  if (!pack.ok) return pack;
  const read = await engine('overview.read', choice);
  if (!read.ok) return read;
  const seen = contract['overview.read'].answer.parse(read.value);
  const file = await chooseFile(`${wordsIn(language).file}-${seen.year}.pdf`);
  if (file === undefined) return ok({ saved: false });
  const made = await report({
    title: titleOf(seen, language),
    language,
    overview: seen,
    names: overviewNames(pack.value.geography, language),
    extractedOn: today(),
  });
  if (!made.ok) return failed('pdf-failed');
  const digest = createHash('sha256').update(made.value).digest('hex');
  const saved = await inPlace(file, made.value, () => engine('overview.enter', { seen, file: digest }));
  if (saved.ok) await engine('log.note', { event: 'exported', what: `pdf overview ${seen.year}` });
  return saved;
}

const titleOf = ({ year }: Overview, language: ReportLanguage): string =>
  `${wordsIn(language).titles.referral} ${year}`;

const wordsIn = (language: ReportLanguage) => (language === 'en' ? english : swedish).staff.report;

/** Nothing stands in the file's place, and nothing beside it, unless what is on the paper was entered. */
async function inPlace(
  file: string,
  pdf: Uint8Array,
  enter: () => Promise<Result<unknown>>,
): Promise<Result<{ saved: boolean }>> {
  let growing: ReturnType<typeof growingFile> | undefined;
  try {
    growing = growingFile(file);
    growing.write(pdf);
    growing.settle();
    const entered = await enter();
    if (!entered.ok) {
      growing.discard();
      return entered;
    }
    growing.keep();
    return ok({ saved: true });
  } catch (fault) {
    growing?.discard();
    return failed(diskReason(fault));
  }
}

type ReportReason = (typeof contract)['overview.save']['reasons'][number];
const reasons: readonly string[] = contract['overview.save'].reasons;
const isKnown = (reason: string): reason is ReportReason => reasons.includes(reason);

/** The engine's own words for stopping speak of counting, which this is not. */
function known({ reason, place }: Failure): Failure<ReportReason> {
  if (reason === 'engine-stopped') return failed('overview-interrupted');
  if (!isKnown(reason)) throw new Error('unlisted reason');
  return failed(reason, place);
}

import type { ContentPack } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import type { ReportLanguage } from '../../domain/overview/report.ts';
import type { StaffPaperName } from '../../domain/print-job.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { StaffPaper } from '../../domain/staff-paper.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import swedish from '../../locales/sv/ui.json' with { type: 'json' };
import { answering } from '../dispatch.ts';
import { printedAtOnce } from '../print/at-once.ts';
import type { PrintQueue } from '../print/queue.ts';
import type { Spooler } from '../print/spooler.ts';
import { type ChooseFile, saved } from './saved.ts';

interface PapersRoom {
  readonly pack: Result<ContentPack, 'content-damaged'>;
  readonly spooler: Spooler;
  readonly queue: Pick<PrintQueue, 'start'>;
  readonly staffPaper: (paper: StaffPaper) => Promise<Result<Uint8Array, 'paper-failed'>>;
  readonly chooseFile: ChooseFile;
}

/** Papers for staff themselves. The recovery key alone goes past the queue, which keeps its papers on disk. */
export function papersHandlers({ pack, spooler, queue, staffPaper, chooseFile }: PapersRoom) {
  const about = (language: ReportLanguage) => ({
    language,
    title: (language === 'en' ? english : swedish).person.neutralTitle,
    version: pack.ok ? pack.value.version : '',
  });
  const made = (kind: StaffPaperName, language: ReportLanguage) => staffPaper({ kind, ...about(language) });
  return {
    'papers.print': answering(contract['papers.print'], ({ paper, language, printer, press }) =>
      queue.start({ press, printer, copies: 1, paper, pdf: () => made(paper, language) }),
    ),
    'papers.save': answering(contract['papers.save'], async ({ paper, language }) => {
      const pdf = await made(paper, language);
      return pdf.ok ? saved(chooseFile, pdf.value) : pdf;
    }),
    'papers.recoveryKey': answering(contract['papers.recoveryKey'], async ({ key, language, printer }) => {
      const pdf = await staffPaper({ kind: 'recovery-key', key, ...about(language) });
      if (!pdf.ok) return pdf;
      const came = await printedAtOnce({ spooler }, { printer, copies: 1, pdf: pdf.value });
      return ok(came.ok ? { came: true } : { came: false, need: came.reason });
    }),
  };
}

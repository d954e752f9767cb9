import { type BatchChoice, papersOf } from '../../domain/batch.ts';
import { type ContentPack, openSheet } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import {
  type PaperChoice,
  paperFault,
  type PaperOrder,
  type PaperUse,
  settingOf,
} from '../../domain/paper-form.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { diskReason } from '../disk.ts';
import { answering } from '../dispatch.ts';
import type { Batches } from '../print/batch/batches.ts';
import { makeBatchFile } from '../print/batch/batch-file-maker.ts';
import type { ChooseFile } from './saved.ts';

type Pack = Result<ContentPack, 'content-damaged'>;
type MakePdf = (order: PaperOrder, use: PaperUse) => Promise<Result<Uint8Array, 'paper-failed'>>;

interface BatchRoom {
  readonly pack: Pack;
  readonly today: () => string;
  readonly batches: Pick<Batches, 'start'>;
  /** Several places where paper is made, each one paper at a time. */
  readonly tables: readonly MakePdf[];
  /** Papers for a file are all made. */
  readonly onRest: () => void;
  readonly chooseFile: ChooseFile;
}

export function batchHandlers(room: BatchRoom) {
  const { pack, batches } = room;
  const maker = fileMaker(room);
  return {
    'print.batch': answering(contract['print.batch'], ({ printer, press, copies, ...choice }) => {
      const papers = batchPapers(pack, choice);
      return papers.ok ? batches.start({ press, printer, copies, papers: papers.value }) : papers;
    }),
    'print.batchFile': answering(contract['print.batchFile'], async (choice) => {
      const papers = batchPapers(pack, choice);
      if (!papers.ok) return papers;
      if (maker.isMaking()) return failed('batch-under-way');
      const file = await room.chooseFile('information.pdf');
      return file === undefined ? ok({ saved: false }) : maker.make(papers.value, file);
    }),
    'print.batchProgress': answering(contract['print.batchProgress'], () => ok(maker.progress())),
    'print.batchStop': answering(contract['print.batchStop'], () => {
      maker.stop();
      return ok({});
    }),
  };
}

/** One file at a time, with how far it is and a way to stop. */
function fileMaker(room: BatchRoom) {
  const { pack, tables, onRest } = room;
  let making: { done: number; readonly all: number; isWanted: boolean } | undefined;
  return {
    isMaking: () => making !== undefined,
    progress: () => ({ done: making?.done ?? 0, all: making?.all ?? 0 }),
    stop: () => {
      if (making !== undefined) making.isWanted = false;
    },
    make: async (papers: readonly PaperChoice[], file: string) => {
      if (making !== undefined) return failed('batch-under-way');
      const now = { done: 0, all: papers.length, isWanted: true };
      making = now;
      try {
        const answer = await makeBatchFile({
          file,
          title: pack.ok ? neutralTitle(pack.value) : '',
          parts: papers.map((paper) => partOf(room, paper)),
          tables: tables.length,
          isWanted: () => now.isWanted,
          onPart: (done) => {
            now.done = done;
          },
        });
        return answer.ok ? ok({ saved: answer.value }) : answer;
      } catch (fault) {
        return failed(diskReason(fault));
      } finally {
        making = undefined;
        onRest();
      }
    },
  };
}

/** The papers of a batch, or why there are none. */
export function batchPapers(pack: Pack, choice: BatchChoice) {
  const fault = paperFault(choice);
  if (fault !== undefined) return failed(fault);
  if (!pack.ok) return pack;
  if (!pack.value.geography.municipalities.some(({ code }) => code === choice.municipality))
    return failed('unknown-municipality');
  const papers = papersOf(choice, (tag) => pack.value.languages.get(tag)?.leaflets ?? []);
  return papers.length === 0 ? failed('nothing-to-print') : ok(papers);
}

export const neutralTitle = (pack: ContentPack): string =>
  pack.languages.get('sv')?.wording.neutralTitle ?? '';

type Making = Pick<BatchRoom, 'pack' | 'today' | 'tables'>;

/** One paper of a merged file: found by its language, and by the leaflet's name in Swedish. */
export function partOf({ pack, today, tables }: Making, paper: PaperChoice) {
  const content = pack.ok ? pack.value.languages.get(paper.language)?.language : undefined;
  const swedish = pack.ok ? [...(pack.value.languages.get('sv')?.texts().values() ?? [])] : [];
  const title = swedish.find(({ leaflet }) => leaflet === paper.leaflet)?.blocks['title'];
  return {
    group: content === undefined ? paper.language : `${content.swedish} · ${content.endonym}`,
    title: typeof title === 'string' ? title : paper.leaflet,
    kind: content?.script ?? '',
    pdf: async (table: number) => {
      const make = tables[table];
      return make === undefined ? failed('paper-failed') : onPaper({ pack, today }, paper, make);
    },
  };
}

/** As it must lie for the printer, with the numbers as they hold today. */
export async function onPaper(
  { pack, today }: Pick<BatchRoom, 'pack' | 'today'>,
  paper: PaperChoice,
  table: MakePdf,
) {
  const sheet = pack.ok ? openSheet(pack.value, paper, today()) : pack;
  return sheet.ok ? table({ sheet: sheet.value, setting: settingOf(paper) }, 'printer') : sheet;
}

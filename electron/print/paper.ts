import type { BrowserWindow } from 'electron/main';
import { z } from 'zod';
import type { ReportOrder } from '../../domain/overview/report.ts';
import type { PaperOrder, PaperUse } from '../../domain/paper-form.ts';
import type { StaffPaper } from '../../domain/staff-paper.ts';
import type { TestPage } from '../../domain/test-page.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { neutralInfo } from './pdf-info.ts';

export interface Paper {
  /** Sets the sheet on paper ahead of a press, so that the press only prints it. */
  readonly layOut: (order: PaperOrder) => void;
  readonly pdf: (order: PaperOrder, use: PaperUse) => Promise<Result<Uint8Array, 'paper-failed'>>;
  /** The year's report; nothing of it stays on the paper. */
  readonly report: (order: ReportOrder) => Promise<Result<Uint8Array, 'paper-failed'>>;
  /** A paper for staff; nothing of it stays on the paper. */
  readonly staffPaper: (paper: StaffPaper) => Promise<Result<Uint8Array, 'paper-failed'>>;
  readonly testPage: (page: TestPage) => Promise<Result<Uint8Array, 'paper-failed'>>;
  /** Takes the last sheet off the paper. */
  readonly forget: () => void;
  readonly close: () => void;
}

const Shown = z.strictObject({ pages: z.int().positive(), fonts: z.array(z.string()).min(1) });
const patience = 20_000;

/** Sheets as PDF, one at a time, from one hidden window that is opened when first needed and anew after a crash. */
export function paper(open: () => BrowserWindow): Paper {
  let table: Table | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const close = (): void => {
    if (table?.window.isDestroyed() === false) table.window.destroy();
    table = undefined;
  };
  const ready = (): Table => {
    if (table !== undefined && !hasFallen(table)) return table;
    close();
    table = { window: open(), lies: undefined };
    return table;
  };
  /** A window that fell is replaced and asked once more; a sheet that fails in a sound window is not. */
  const make = async (lay: Lay, triesLeft: number): Promise<Result<Uint8Array, 'paper-failed'>> => {
    try {
      const pdf = await inTime(printed(ready(), lay));
      return pdf === undefined ? failed('paper-failed') : ok(pdf);
    } catch {
      const fell = table === undefined || hasFallen(table);
      close();
      return fell && triesLeft > 0 ? await make(lay, triesLeft - 1) : failed('paper-failed');
    }
  };
  const forget = (): void => {
    void inTurn(() => inTime(cleared(table))).catch(close);
  };
  const passing = async (lay: Lay): ReturnType<typeof make> => {
    const made = await inTurn(() => make(lay, 1));
    forget();
    return made;
  };
  return {
    layOut: (order) => {
      void inTurn(() => inTime(laidOut(ready(), layOf(order)))).catch(close);
    },
    pdf: (order, use) => inTurn(() => make({ ...layOf(order), binding: bindingOf(order, use) }, 1)),
    testPage: (page) =>
      inTurn(() => make({ question: `paper.test(${JSON.stringify(page)})`, title: page.title }, 1)),
    report: (order) => passing({ question: `paper.report(${JSON.stringify(order)})`, title: order.title }),
    staffPaper: (order) => passing({ question: `paper.staff(${JSON.stringify(order)})`, title: order.title }),
    forget,
    close,
  };
}

/** The hidden window, and the whole content of the sheet that lies in it: only the very same one is printed as it lies. */
interface Table {
  readonly window: BrowserWindow;
  lies: string | undefined;
}

/** What the page is asked to set on paper, whole, and the title of what comes of it. */
interface Lay {
  readonly question: string;
  readonly title: string;
  /** Laid two by two to be folded, and which way it is then read. */
  readonly binding?: 'ltr' | 'rtl' | undefined;
}

const layOf = (order: PaperOrder): Lay => ({
  question: `paper.show(${JSON.stringify(order)})`,
  title: order.sheet.columns[0]?.wording.neutralTitle ?? '',
});

const bindingOf = ({ sheet, setting }: PaperOrder, use: PaperUse): Lay['binding'] =>
  use === 'printer' && setting.form === 'a5' ? sheet.columns[0]?.language.direction : undefined;

const hasFallen = ({ window }: Table): boolean => window.isDestroyed() || window.webContents.isCrashed();

/** A page that has fallen unnoticed does not say that the sheet lies there, and what it says is checked. */
async function laidOut(table: Table, { question }: Lay): Promise<void> {
  const asked = table.lies === question ? 'paper.shown()' : question;
  table.lies = undefined;
  Shown.parse(await inPage(table, asked));
  table.lies = question;
}

async function cleared(table: Table | undefined): Promise<void> {
  if (table?.lies === undefined || hasFallen(table)) return;
  table.lies = undefined;
  await inPage(table, 'paper.clear()');
}

/** A booklet for the printer is two pages beside each other; the part that lays them so is loaded when it is wanted. */
async function printed(table: Table, lay: Lay): Promise<Uint8Array | undefined> {
  await laidOut(table, lay);
  const { title, binding } = lay;
  const pdf = await unlessItFalls(table, table.window.webContents.printToPDF(options));
  if (binding === undefined) return neutralInfo(pdf, title);
  const { booklet } = await import('./booklet.ts');
  return booklet(pdf, { title, isRightToLeft: binding === 'rtl' });
}

const inPage = (table: Table, script: string): Promise<unknown> =>
  unlessItFalls(table, table.window.webContents.executeJavaScript(script));

/** What was asked of a page that has fallen is never answered. */
async function unlessItFalls<Value>(
  { window: { webContents } }: Table,
  answer: Promise<Value>,
): Promise<Value> {
  let onGone = (): void => undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    onGone = () => {
      reject(new Error('paper window gone'));
    };
    webContents.once('render-process-gone', onGone);
  });
  try {
    return await Promise.race([answer, gone]);
  } finally {
    webContents.off('render-process-gone', onGone);
  }
}

const options = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('paper took too long'));
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import * as fs from 'node:fs';
import { z } from 'zod';
import { launchKiosk } from '../test/support/launch.ts';
import { median } from './median.ts';

const rounds = 3;
const Seen = z.strictObject({ bareMs: z.number() });
const Memory = z.strictObject({ main: z.number(), paper: z.number() });

export interface BatchSeen {
  readonly fileMs: number;
  readonly bareMs: number;
  readonly papers: number;
  /** Megabytes at the highest: the app's main process, and one window that makes paper. */
  readonly mainMegabytes: number;
  readonly paperMegabytes: number;
}

/**
 * Milliseconds, medians, interleaved: every language's three core leaflets as one PDF through the app's own door, from
 * the press to the file on disk; and bare `printToPDF` of the same pages as static HTML, put one after another into a
 * window that does nothing else, added up.
 */
export async function batchBench(): Promise<BatchSeen> {
  const { app, window, data, close } = await launchKiosk();
  await window.getByRole('heading').first().waitFor();
  const file = `${data}/batch.pdf`;
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const languages = z.array(z.string()).parse(await window.evaluate<unknown>(tags));
  const choices = languages.flatMap((language) =>
    leaflets.map((leaflet) => ({ leaflet, language, municipality })),
  );
  const save = `(async () => {
    const from = performance.now();
    const { ok } = await window.kiosk.ask('print.batchFile', ${JSON.stringify({ leaflets, languages, municipality })});
    return ok ? performance.now() - from : undefined;
  })()`;
  const fileMs: number[] = [];
  const bareMs: number[] = [];
  const memory: z.infer<typeof Memory>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const watching = app.evaluate(watchMemory);
    fileMs.push(z.number().parse(await window.evaluate<unknown>(save)));
    await app.evaluate(() => {
      Object.assign(globalThis, { batchIsOver: true });
    });
    memory.push(Memory.parse(await watching));
    let sum = 0;
    for (const choice of choices) {
      await window.evaluate(`window.kiosk.ask('print.save', ${JSON.stringify(choice)})`);
      sum += Seen.parse(await app.evaluate(barePrint)).bareMs;
    }
    bareMs.push(sum);
  }
  fs.rmSync(file);
  await close();
  return {
    fileMs: median(fileMs),
    bareMs: median(bareMs),
    papers: choices.length,
    mainMegabytes: Math.max(...memory.map(({ main }) => main)),
    paperMegabytes: Math.max(...memory.map(({ paper }) => paper)),
  };
}

const municipality = '1489';
const leaflets = ['exposed', 'child-young-close', 'using-violence'];
const tags = `window.kiosk.ask('leaflets.catalogue', {}).then(({ value }) => value.languages.map(({ tag }) => tag))`;

/** Runs in the app's main process until the batch is over. */
async function watchMemory({ app }: { app: typeof Electron.app }): Promise<{ main: number; paper: number }> {
  Object.assign(globalThis, { batchIsOver: false });
  const peak = { main: 0, paper: 0 };
  while (Reflect.get(globalThis, 'batchIsOver') !== true) {
    for (const { type, memory } of app.getAppMetrics()) {
      const megabytes = memory.workingSetSize / 1024;
      if (type === 'Browser') peak.main = Math.max(peak.main, megabytes);
      if (type === 'Tab') peak.paper = Math.max(peak.paper, megabytes);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return peak;
}

/** Runs in the app's main process: the paper that was saved last is put there anew as static pages, and printed. */
async function barePrint({
  BrowserWindow,
}: {
  BrowserWindow: typeof Electron.BrowserWindow;
}): Promise<{ bareMs: number } | undefined> {
  const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('paper.html'));
  if (window === undefined) return undefined;
  const page = window.webContents;
  const from = performance.now();
  await page.executeJavaScript(`
    window.kept = document.getElementById('paper');
    window.copy = window.kept.cloneNode(true);
    window.kept.replaceWith(window.copy);
    document.fonts.ready.then(() => 0)`);
  await page.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  const bareMs = performance.now() - from;
  await page.executeJavaScript('window.copy.replaceWith(window.kept); 0');
  return { bareMs };
}

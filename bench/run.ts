import { hasDisplay, virtualDisplay } from '../electron/launch/display.ts';
import { batchBench } from './batch.ts';
import { hideBench } from './hide.ts';
import { idleBench } from './idle.ts';
import { memoryBench } from './memory.ts';
import { paperBench } from './paper.ts';
import { type Protected, protectionBench } from './protection.ts';
import { recordBench } from './record.ts';
import { scaleBench } from './scale.ts';
import { screenBench } from './screen.ts';
import { startBench } from './start.ts';

interface Seen {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
}

const ratio = (one: number, other: number): string => (one / other).toFixed(2);

/** What GaussSuppression with interval protection hid of tables of this shape, its own counts and not these. */
const reference = [311, 534] as const;

function tableFigures(
  what: string,
  seen: Protected,
  bars: { readonly seconds: number; readonly hidden?: number },
) {
  const { seconds, hidden, cells, waitMs } = seen;
  return [
    { what: `${what}, chosen and judged`, figure: `${seconds.toFixed(1)} s`, bar: `≤ ${bars.seconds} s` },
    {
      what: `${what}, hidden`,
      figure: `${hidden}/${cells}`,
      bar: bars.hidden === undefined ? '' : `R, other counts: ${bars.hidden}`,
    },
    { what: `${what}, longest that a count waits`, figure: `${waitMs.toFixed(0)} ms`, bar: '' },
  ];
}

async function protectionFigures(): Promise<Seen[]> {
  const { even, uneven, country, megabytes } = await protectionBench();
  const means = [10, 4];
  const measuring = [even, uneven].flatMap((pair, which) =>
    pair.flatMap((seen, at) =>
      tableFigures(`${which === 0 ? 'even' : 'uneven'} table, mean ${means[at] ?? ''}`, seen, {
        seconds: 10,
        hidden: reference[at] ?? 0,
      }),
    ),
  );
  return [
    ...measuring,
    ...tableFigures('country by month', country, { seconds: 300 }),
    { what: 'peak memory while proving these', figure: `${megabytes.toFixed(0)} MB`, bar: '' },
  ];
}

/** What a screen in a waiting room must keep. */
async function standingFigures(): Promise<Seen[]> {
  const hide = await hideBench();
  const { fewMegabytes, manyMegabytes } = await memoryBench();
  const missed = await idleBench();
  return [
    { what: 'hide, median', figure: `${hide.medianMs.toFixed(0)} ms`, bar: '' },
    { what: 'hide, 99 of 100 tries', figure: `${hide.slowMs.toFixed(0)} ms`, bar: '≤ 100 ms' },
    {
      what: 'memory after 1000 visits ÷ after 10',
      figure: ratio(manyMegabytes, fewMegabytes),
      bar: '≤ 1.10',
    },
    { what: 'idle reset, latest missed its time by', figure: `${missed.toFixed(2)} s`, bar: '≤ 1 s' },
  ];
}

async function figures(): Promise<Seen[]> {
  const protection = await protectionFigures();
  const record = await recordBench();
  const start = await startBench();
  const switchMs = await screenBench();
  const standing = await standingFigures();
  const paper = await paperBench();
  const batch = await batchBench();
  const scale = await scaleBench();
  return [
    {
      what: 'first leaflet readable ÷ blank window',
      figure: ratio(start.leafletMs, start.blankMs),
      bar: '≤ 1.5',
    },
    {
      what: 'start with all languages ÷ with eight',
      figure: ratio(start.startMs, start.eightMs),
      bar: '≤ 1.1',
    },
    { what: 'start screen readable ÷ blank window', figure: ratio(start.startMs, start.blankMs), bar: '' },
    { what: 'leaflet switch, median', figure: `${switchMs.toFixed(0)} ms`, bar: '≤ 50 ms' },
    ...standing,
    { what: 'durable record ÷ bare upsert', figure: ratio(record.engineMs, record.bareMs), bar: '≤ 1.5' },
    {
      what: 'leaflet PDF, laid out ahead ÷ bare print',
      figure: ratio(paper.aheadMs, paper.bareMs),
      bar: '≤ 1.3',
    },
    {
      what: `batch of ${batch.papers} as one PDF ÷ bare prints`,
      figure: ratio(batch.fileMs, batch.bareMs),
      bar: '≤ 1.5',
    },
    { what: 'batch, peak of the main process', figure: `${batch.mainMegabytes.toFixed(0)} MB`, bar: '' },
    { what: 'batch, peak of a paper window', figure: `${batch.paperMegabytes.toFixed(0)} MB`, bar: '' },
    {
      what: 'record ÷ bare upsert, a million cells',
      figure: ratio(scale.recordMs, scale.bareMs),
      bar: '≤ 1.5',
    },
    {
      what: 'overview, a million cells, median',
      figure: `${scale.overviewMs.toFixed(0)} ms`,
      bar: '≤ 150 ms',
    },
    {
      what: 'table, a million cells, slowest median',
      figure: `${scale.tableMs.toFixed(0)} ms`,
      bar: '≤ 150 ms',
    },
    { what: 'first overview of a year, with its proof', figure: `${scale.firstMs.toFixed(0)} ms`, bar: '' },
    { what: 'store of a million cells', figure: `${scale.megabytes.toFixed(0)} MB`, bar: '' },
    { what: 'leaflet PDF, cold ÷ static page', figure: ratio(paper.coldMs, paper.staticMs), bar: '' },
    ...protection,
  ];
}

const display = hasDisplay() ? undefined : await virtualDisplay();
if (display !== undefined) process.env['DISPLAY'] = display.name;
for (const { what, figure, bar } of await figures())
  console.log(`${what.padEnd(42)}${figure.padStart(8)}  ${bar}`);
await display?.close();

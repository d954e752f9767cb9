import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { z } from 'zod';
import { ReportOrder } from '../../domain/overview/report.ts';
import { PaperOrder } from '../../domain/paper-form.ts';
import { StaffPaper } from '../../domain/staff-paper.ts';
import { TestPage } from '../../domain/test-page.ts';
import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/base.css';
import './paper.css';
import { PaperPages } from './paper-pages.tsx';
import { ReportPages } from './report/report-pages.tsx';
import { PrinterTestPage } from './test-page.tsx';
import { staffIn } from '../i18n.ts';
import { isFetching, loadedFaces, loadedFamilies, unready } from './fonts.ts';

interface Shown {
  readonly pages: number;
  readonly fonts: readonly string[];
}

declare global {
  var paper: {
    readonly show: (order: unknown) => Promise<Shown>;
    readonly report: (order: unknown) => Promise<Shown>;
    readonly staff: (paper: unknown) => Promise<Shown>;
    readonly test: (page: unknown) => Promise<Shown>;
    readonly shown: () => Shown;
    readonly clear: () => void;
  };
}

z.config({ jitless: true });

const place = document.getElementById('paper');
const root = place === null ? undefined : createRoot(place);

/** Sets the sheet on paper and answers when every letter and picture of it is there; rejects when one cannot be. */
async function show(raw: unknown): Promise<Shown> {
  const order = PaperOrder.parse(raw);
  const [own] = order.sheet.columns;
  document.documentElement.lang = own?.language.tag ?? 'sv';
  document.documentElement.dir = own?.language.direction ?? 'ltr';
  document.title = own?.wording.neutralTitle ?? '';
  return whenWhole(() => {
    render(order);
  });
}

async function test(raw: unknown): Promise<Shown> {
  const page = TestPage.parse(raw);
  document.documentElement.lang = 'sv';
  document.documentElement.dir = 'ltr';
  document.title = page.title;
  return whenWhole(() => {
    flushSync(() => root?.render(<PrinterTestPage page={page} />));
  });
}

async function report(raw: unknown): Promise<Shown> {
  const order = ReportOrder.parse(raw);
  document.documentElement.lang = order.language;
  document.documentElement.dir = 'ltr';
  document.title = order.title;
  const words = staffIn(order.language);
  return whenWhole(() => {
    flushSync(() =>
      root?.render(
        <I18nextProvider key={crypto.randomUUID()} i18n={words}>
          <ReportPages order={order} />
        </I18nextProvider>,
      ),
    );
  });
}

async function staff(raw: unknown): Promise<Shown> {
  const paper = StaffPaper.parse(raw);
  const { StaffPages } = await import('./staff/staff-pages.tsx');
  document.documentElement.lang = paper.language;
  document.documentElement.dir = 'ltr';
  document.title = paper.title;
  const words = staffIn(paper.language);
  return whenWhole(() => {
    flushSync(() =>
      root?.render(
        <I18nextProvider key={crypto.randomUUID()} i18n={words}>
          <StaffPages paper={paper} />
        </I18nextProvider>,
      ),
    );
  });
}

async function whenWhole(draw: () => void): Promise<Shown> {
  const faces = loadedFaces();
  draw();
  // Faces are asked for when a line is laid out, and not before.
  document.body.getBoundingClientRect();
  if (isFetching()) await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode()));
  const missing = unready(document.body.textContent);
  if (missing.length > 0) throw new Error(`letters without a face: ${missing.join(' ')}`);
  if (loadedFaces() !== faces) draw();
  return shown();
}

const shown = (): Shown => ({
  pages: document.querySelectorAll('[data-page]').length,
  fonts: loadedFamilies(),
});

/** Anew each time, so that nothing of the former sheet is kept; measuring has asked for every face that is needed. */
function render(order: PaperOrder): void {
  flushSync(() => root?.render(<PaperPages key={crypto.randomUUID()} order={order} />));
}

/** Nothing of the last sheet remains. */
function clear(): void {
  flushSync(() => root?.render(null));
  document.documentElement.lang = 'sv';
  document.documentElement.dir = 'ltr';
  document.title = '';
}

globalThis.paper = { show, report, staff, test, shown, clear };

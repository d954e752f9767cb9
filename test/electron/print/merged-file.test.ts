import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { beforeEach, expect, test } from 'vitest';
import { failed, ok, type Result } from '../../../domain/result.ts';
import { makeBatchFile } from '../../../electron/print/batch/batch-file-maker.ts';
import { temporaryFolder } from '../../support/pack.ts';
import { readPdf } from './reading-pdf.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'all.pdf');
});

async function paper(pages: number, words: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1)
    document.addPage([595, 842]).drawText(`${words} ${page}`, { x: 60, y: 700, font });
  return document.save({ useObjectStreams: pages === 2 });
}

const part = (
  group: string,
  title: string,
  pdf: (table: number) => Promise<Result<Uint8Array, 'paper-failed'>>,
) => ({ group, title, kind: group, pdf });
const three = [
  part('Arabiska · العربية', 'Stöd', async () => ok(await paper(2, 'first'))),
  part('Arabiska · العربية', 'Barn', async () => ok(await paper(1, 'second'))),
  part('Svenska', 'Stöd', async () => ok(await paper(3, 'third'))),
];
const making = (change: Partial<Parameters<typeof makeBatchFile<'paper-failed'>>[0]> = {}) => {
  const seen: number[] = [];
  const answer = makeBatchFile({
    file,
    title: 'Information',
    parts: three,
    tables: 2,
    isWanted: () => true,
    onPart: (done) => seen.push(done),
    ...change,
  });
  return { seen, answer };
};

test('all papers are there in order, each on a sheet of its own, with contents by language', async () => {
  const { seen, answer } = making();
  expect(await answer).toEqual(ok(true));
  expect(seen).toEqual([1, 2, 3]);
  const { info, pageTexts, bytes } = readPdf(file);
  expect(info.get('Title')).toBe('Information');
  expect(info.get('Creator')).toBe('Information');
  expect(pageTexts.map((text) => text.trim())).toEqual([
    'first 1',
    'first 2',
    'second 1',
    '',
    'third 1',
    'third 2',
    'third 3',
    '',
  ]);
  expect(bytes).not.toMatch(/pdf-lib|CreationDate|ModDate/);
  const outline = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', file], { encoding: 'utf8' });
  expect(
    [...outline.matchAll(/<item page="(\d+)">([^<]+)/g)].map(([, page, title]) => [page, title]),
  ).toEqual([
    ['1', 'Arabiska · العربية'],
    ['1', 'Stöd'],
    ['3', 'Barn'],
    ['5', 'Svenska'],
    ['5', 'Stöd'],
  ]);
  expect(fs.readdirSync(folder)).toEqual(['all.pdf']);
});

test('papers that come in another order lie in the order in which they were asked for', async () => {
  let first = (): void => undefined;
  const isThere = new Promise<void>((resolve) => {
    first = resolve;
  });
  const late = part('Arabiska', 'Stöd', async () => {
    await isThere;
    return ok(await paper(2, 'first'));
  });
  const early = part('Svenska', 'Stöd', async () => ok(await paper(1, 'second')));
  const last = part('Svenska', 'Barn', async () => {
    first();
    return ok(await paper(1, 'third'));
  });
  expect(await making({ parts: [late, early, last] }).answer).toEqual(ok(true));
  const { pageTexts } = readPdf(file);
  expect(pageTexts.map((text) => text.trim())).toEqual(['first 1', 'first 2', 'second 1', '', 'third 1', '']);
});

test('each table makes one paper at a time, and the papers are written one after another', async () => {
  const busy = new Set<number>();
  const parts = Array.from({ length: 12 }, (_, place) =>
    part(`${place % 3}`, `${place}`, async (table) => {
      expect(busy.has(table)).toBe(false);
      busy.add(table);
      const pdf = await paper(1, `paper ${place} `);
      busy.delete(table);
      return ok(pdf);
    }),
  );
  const { seen, answer } = making({ parts });
  expect(await answer).toEqual(ok(true));
  expect(seen).toEqual(Array.from({ length: 12 }, (_, place) => place + 1));
  const { pageTexts } = readPdf(file);
  expect(pageTexts.filter((text) => text.trim() !== '').map((text) => text.split(' ')[1])).toEqual(
    Array.from({ length: 12 }, (_, place) => `${place}`),
  );
});

test('cancelled in the middle leaves nothing, and what stood there before stays', async () => {
  fs.writeFileSync(file, 'before');
  let isWanted = true;
  const { answer, seen } = making({
    isWanted: () => isWanted,
    onPart: (done) => {
      seen.push(done);
      isWanted = done < 2;
    },
  });
  expect(await answer).toEqual(ok(false));
  expect(fs.readFileSync(file, 'utf8')).toBe('before');
  expect(fs.readdirSync(folder)).toEqual(['all.pdf']);
});

test('a paper that cannot be made, and one that is no PDF, leave nothing', async () => {
  const broken = part('Svenska', 'Stöd', () => Promise.resolve(failed('paper-failed')));
  expect(await making({ parts: [...three, broken] }).answer).toEqual(failed('paper-failed'));
  const garbage = part('Svenska', 'Stöd', () => Promise.resolve(ok(new Uint8Array([1, 2, 3]))));
  await expect(making({ parts: [...three, garbage] }).answer).rejects.toThrow();
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a folder that is not there is said before any paper is made', async () => {
  const nowhere = path.join(folder, 'absent', 'all.pdf');
  await expect(making({ file: nowhere }).answer).rejects.toMatchObject({ code: 'ENOENT' });
});

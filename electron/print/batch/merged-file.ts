import { ParseSpeeds, PDFDocument, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { growingFile } from '../../disk.ts';
import { graft } from './graft.ts';
import { type Entry, outlineObjects, pdfText } from './outline.ts';

const fixed = { catalog: 1, pages: 2, info: 3, structure: 4, parents: 5, outline: 6 } as const;
const firstFree = 7;
const refTo = (number: number): string => `${number} 0 R`;
const listOf = (numbers: readonly number[]): string => `[${numbers.map(refTo).join(' ')}]`;

/**
 * One PDF made of many, written to disk as each arrives: what stays in memory is where each object lies, never the
 * papers themselves. Each begins on a new sheet, also when both sides are printed, so that no two leaflets share one.
 * They may come in any order: `place` tells where in the file each is read.
 */
export function mergedFile(file: string, title: string) {
  const out = objectFile(file);
  const papers: Appended[] = [];
  const parents: (readonly [key: number, ref: number])[] = [];
  let nextObject = firstFree;
  let nextKey = 0;

  return {
    append: async (pdf: Uint8Array, { place, ...entry }: Place): Promise<void> => {
      const document = await PDFDocument.load(pdf, {
        updateMetadata: false,
        parseSpeed: ParseSpeeds.Fastest,
      });
      if (document.getPageCount() % 2 === 1) addBlank(document);
      const stem = {
        pages: PDFRef.of(fixed.pages),
        structure: PDFRef.of(fixed.structure),
        object: nextObject,
        parentKey: nextKey,
      };
      const grafted = graft(document, stem);
      for (const [number, object] of grafted.objects) out.put(number, object);
      out.flush();
      nextObject += grafted.objects.length;
      nextKey = grafted.nextKey;
      papers.push({
        place,
        entry: { ...entry, page: grafted.pages[0]?.objectNumber ?? 0 },
        pages: grafted.pages.map(({ objectNumber }) => objectNumber),
        roots: grafted.roots.map(({ objectNumber }) => objectNumber),
      });
      parents.push(...grafted.parents.map(([key, ref]) => [key, ref.objectNumber] as const));
    },
    /** Puts it in its place. */
    keep: (): void => {
      papers.sort((one, other) => one.place - other.place);
      writeFoot(out, { papers, parents, title, nextObject, nextKey });
      out.keep();
    },
    discard: out.discard,
  };
}

interface Place extends Omit<Entry, 'page'> {
  readonly place: number;
}

/** The numbers of a paper's own objects that the whole file lists. */
interface Appended {
  readonly place: number;
  readonly entry: Entry;
  readonly pages: readonly number[];
  readonly roots: readonly number[];
}

interface Whole {
  readonly papers: readonly Appended[];
  readonly parents: readonly (readonly [key: number, ref: number])[];
  readonly title: string;
  readonly nextObject: number;
  readonly nextKey: number;
}

/** What the file has one of: its pages, its contents, its tags, and what it says of itself. */
function writeFoot(out: ObjectFile, { papers, parents, title, nextObject, nextKey }: Whole): void {
  const pages = papers.flatMap((paper) => paper.pages);
  const roots = papers.flatMap((paper) => paper.roots);
  const entries = papers.map(({ entry }) => entry);
  for (const [number, text] of outlineObjects(entries, fixed.outline, nextObject)) out.put(number, text);
  const tags = `/StructTreeRoot ${refTo(fixed.structure)} /MarkInfo << /Marked true >>`;
  const root = `/Type /Catalog /Pages ${refTo(fixed.pages)} /Outlines ${refTo(fixed.outline)} /Lang (sv)`;
  const name = pdfText(title);
  const tree = `/ParentTree ${refTo(fixed.parents)} /ParentTreeNextKey ${nextKey}`;
  const numbers = parents.map(([key, ref]) => `${key} ${refTo(ref)}`);
  out.put(fixed.catalog, `<< ${root} ${roots.length === 0 ? '' : tags} >>`);
  out.put(fixed.pages, `<< /Type /Pages /Count ${pages.length} /Kids ${listOf(pages)} >>`);
  out.put(fixed.info, `<< /Title ${name} /Creator ${name} /Producer ${name} >>`);
  out.put(fixed.structure, `<< /Type /StructTreeRoot /K ${listOf(roots)} ${tree} >>`);
  out.put(fixed.parents, `<< /Nums [${numbers.join(' ')}] >>`);
  out.close(fixed.catalog, fixed.info);
}

function addBlank(document: PDFDocument): void {
  const { width, height } = document.getPage(0).getSize();
  document.addPage([width, height]);
}

type ObjectFile = ReturnType<typeof objectFile>;

/** Objects one after another, and at the end where each of them lies. */
function objectFile(file: string) {
  const growing = growingFile(file);
  const offsets: number[] = [];
  let end = 0;
  let waiting: Uint8Array[] = [];
  const write = (bytes: Uint8Array): void => {
    waiting.push(bytes);
    end += bytes.length;
  };
  const flush = (): void => {
    growing.write(Buffer.concat(waiting));
    waiting = [];
  };
  write(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  return {
    put: (number: number, object: PDFObject | string): void => {
      offsets[number] = end;
      write(Buffer.from(`${number} 0 obj\n`));
      write(bytesOf(object));
      write(Buffer.from('\nendobj\n'));
    },
    close: (catalog: number, info: number): void => {
      const start = end;
      const places = Array.from(offsets, (offset: number | undefined) =>
        offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
      );
      const trailer = `<< /Size ${offsets.length} /Root ${refTo(catalog)} /Info ${refTo(info)} >>`;
      write(
        Buffer.from(
          `xref\n0 ${offsets.length}\n${places.join('')}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`,
        ),
      );
    },
    /** To the disk with what has been put. */
    flush,
    keep: (): void => {
      flush();
      growing.keep();
    },
    discard: growing.discard,
  };
}

function bytesOf(object: PDFObject | string): Uint8Array {
  if (typeof object === 'string') return Buffer.from(object, 'latin1');
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

import type { PageRange } from '../../domain/print-job.ts';
import { failed, ok, type Result } from '../../domain/result.ts';

/** Some pages of a paper, for a printer: what a file has for readers (tags, links) is not needed there. */
export async function somePages(
  pdf: Uint8Array,
  range: PageRange,
): Promise<Result<Uint8Array, 'no-such-page'>> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const whole = await PDFDocument.load(pdf, { updateMetadata: false });
  if (range.to > whole.getPageCount()) return failed('no-such-page');
  const part = await PDFDocument.create({ updateMetadata: false });
  const wanted = Array.from({ length: range.to - range.from + 1 }, (_, place) => range.from - 1 + place);
  for (const page of await part.copyPages(whole, wanted)) part.addPage(page);
  part.setTitle(whole.getTitle() ?? '');
  return ok(await part.save());
}

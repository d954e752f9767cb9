import { expect, test } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { neutralInfo } from '../../../electron/print/pdf-info.ts';

const chromium = [
  '%PDF-1.4\n1 0 obj\n<</Title <FEFF0049>\n',
  '/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) AppleWebKit/537.36 Chrome/130.0 Electron/33.2.1 Safari/537.36)\n',
  '/Producer (Skia/PDF m130)\n/CreationDate (D:20261121050000+00)\n/ModDate (D:20261121050000+00)>>\nendobj\n',
  'the rest of the file',
].join('');

test('program, user agent and time give way to the neutral title, byte for byte as long', () => {
  const before = new TextEncoder().encode(chromium);
  const after = neutralInfo(before, 'معلومات');
  const text = Buffer.from(after ?? []).toString('latin1');
  expect(text).toHaveLength(before.length);
  expect(text).not.toMatch(/Mozilla|Chrome|Electron|Skia|CreationDate|ModDate/);
  expect(text).toContain('/Title <feff0645');
  expect(text.endsWith('>>\nendobj\nthe rest of the file')).toBe(true);
});

test('a file whose making cannot be found is refused rather than handed on', async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const compressed = await document.save();
  expect(neutralInfo(compressed, 'Information')).toBeUndefined();
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import languages from '../../../locales/languages.json';
import english from '../../../locales/en/ui.json';
import swedish from '../../../locales/sv/ui.json';
import { pythonCsv } from '../../support/report-cells.ts';
import { temporaryFolder } from '../../support/pack.ts';
import { context, run, words } from './terminal.ts';

const Text = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });
const Codes = z.strictObject({
  codes: z.array(
    z.strictObject({
      field: z.string().min(1),
      code: z.string().min(1),
      name: Text,
      definition: Text,
      gbvims: z.array(z.string()),
      validFrom: z.literal('2020-01'),
      validTo: z.null(),
    }),
  ),
});

const saved = async (file: string, ...more: string[]): Promise<string> => {
  const out = path.join(temporaryFolder(), file);
  const said = await run(context, ['classification', '--out', out, ...more]);
  expect(said).toMatchObject({ code: 0, text: words.command.classified, asked: [] });
  return out;
};

describe('classification', () => {
  it('saves every code with its meaning in both languages, and no PIN is asked for', async () => {
    const out = await saved('codes.json', '--format', 'json');
    const { codes } = Codes.parse(JSON.parse(fs.readFileSync(out, 'utf8')));
    expect(codes.filter(({ field }) => field === 'language')).toHaveLength(languages.length + 1);
    expect(codes.find(({ field, code }) => field === 'violence' && code === 'sexual')).toMatchObject({
      name: { sv: swedish.staff.codes.violence.sexual, en: english.staff.codes.violence.sexual },
      definition: { sv: swedish.staff.means.violence.sexual, en: english.staff.means.violence.sexual },
      gbvims: ['rape', 'sexual-assault', 'psychological-abuse'],
    });
  });

  it('says the same as CSV, to Python too', async () => {
    const json = await saved('codes.json', '--format', 'json');
    const { codes } = Codes.parse(JSON.parse(fs.readFileSync(json, 'utf8')));
    const [header, ...rows] = pythonCsv(await saved('codes.csv'));
    expect(header?.slice(0, 2)).toEqual(['field', 'code']);
    expect(rows).toEqual(
      codes.map(({ field, code, name, definition, gbvims, validFrom }) => [
        ...[field, code, name.sv, name.en, definition.sv, definition.en],
        ...[gbvims.join(' '), validFrom, ''],
      ]),
    );
  });

  it('refuses what is no format, and a place that can be no file', async () => {
    const folder = temporaryFolder();
    const line = ['classification', '--out', path.join(folder, 'codes.txt'), '--format', 'xml'];
    expect(await run(context, line)).toMatchObject({ code: 2, text: expect.stringContaining('csv|json') });
    expect(await run(context, ['classification'])).toMatchObject({ code: 2 });
    expect(await run(context, ['classification', '--out', folder])).toMatchObject({
      code: 2,
      text: words.reasons['out-is-folder'],
    });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine } from '../../support/engine.ts';
import { builtPack, packAt, temporaryFolder } from '../../support/pack.ts';
import { run, words } from './terminal.ts';

const { reasons } = words;
let engine: Awaited<ReturnType<typeof startEngine>>;
let folder: string;

beforeEach(async () => {
  engine = await startEngine();
  folder = temporaryFolder();
});
afterEach(() => {
  engine.close();
});

describe('list and print', () => {
  it('lists every code with its name, and a meaning for all but languages', async () => {
    const { code, text } = await run(engine, ['list', 'codes']);
    expect(code).toBe(0);
    const rows = text.split('\n').map((line) => line.split('\t'));
    expect(rows).toContainEqual(['age', '65-plus', words.codes.age['65-plus'], expect.any(String)]);
    for (const [field, codeOf, name, meaning] of rows) {
      expect(name, `${field} ${codeOf}`).toMatch(/\S/);
      if (field !== 'language') expect(meaning, `${field} ${codeOf}`).toMatch(/\S/);
    }
  });

  it('says which file of a language is damaged, and that it is not the asking that is wrong', async () => {
    const content = builtPack();
    const file = path.join(content, 'language-ar.json');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('112', '113'));
    const desk = { ask: engine.ask, pack: packAt(content) };
    const paper = ['print', '--leaflet', 'exposed', '--municipality', '1489', '--out', `${folder}/a.pdf`];
    const damaged = { code: 1, text: `${reasons['content-damaged']} (language-ar.json)` };
    expect(await run(desk, [...paper, '--lang', 'ar'])).toMatchObject(damaged);
    expect(await run(desk, [...paper, '--lang', 'sv', '--with', 'ar'])).toMatchObject(damaged);
    expect(await run(desk, [...paper, '--lang', 'tlh'])).toMatchObject({
      code: 2,
      text: reasons['unknown-language'],
    });
    const left = `${words.start.leftOut}: language-ar.json ${words.fileReasons['file-changed']}`;
    const listed = await run(desk, ['list', 'languages']);
    expect(listed).toMatchObject({ code: 0, notes: [left] });
    expect(listed.text).not.toMatch(/^ar\t/m);
    expect(await run(engine, ['list', 'languages'])).toMatchObject({ code: 0, notes: [] });
  });

  it('does not put a language beside itself', async () => {
    const paper = ['print', '--leaflet', 'exposed', '--municipality', '1489', '--out', `${folder}/a.pdf`];
    expect(await run(engine, [...paper, '--lang', 'ar', '--with', 'ar'])).toMatchObject({
      code: 2,
      text: reasons['same-language-twice'],
    });
    expect(await run(engine, [...paper, '--lang', 'ar'])).toMatchObject({
      code: 1,
      text: reasons['pdf-failed'],
    });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('refuses a paper that does not exist, and large letters where there is no room', async () => {
    const paper = ['print', '--leaflet', 'exposed', '--municipality', '1489', '--out', `${folder}/a.pdf`];
    const wanted = [...paper, '--lang', 'ar', '--form'];
    expect(await run(engine, [...wanted, 'a3'])).toMatchObject({ code: 2 });
    expect(await run(engine, [...wanted, 'card', '--large'])).toMatchObject({
      code: 2,
      text: reasons['too-small-for-large'],
    });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import languages from '../../locales/languages.json';
import { builtPack, packAt, relisted, resigned } from '../support/pack.ts';

const wording = 'language-ar.json';
let folder = '';
beforeEach(() => {
  folder = builtPack();
});

describe('a pack that is truly signed', () => {
  it.each([
    'language-../../outside.json',
    '../outside.json',
    '/language-outside.json',
    'language-..\\outside.json',
    'language-a/../../outside.json',
    'language-\0.json',
  ])('is not read at all when its list names %j, which leads out of its folder', (name) => {
    const outside = fs.readFileSync(path.join(folder, wording));
    const digest = createHash('sha256').update(outside).digest('hex');
    fs.writeFileSync(path.join(folder, '..', 'outside.json'), outside);
    relisted(folder, (files) => ({ ...files, [name]: digest }));
    expect(packAt(folder)).toMatchObject({ ok: false, reason: 'content-damaged' });
  });

  it('does not follow the tag of a language out of its folder', () => {
    resigned(folder, { [wording]: (text) => text.replace('"tag":"ar"', '"tag":"../../outside"') });
    const pack = packAt(folder);
    if (!pack.ok) throw new Error(pack.reason);
    expect(pack.value.problems).toMatchObject([{ file: wording, reason: 'file-malformed' }]);
    expect(pack.value.languages.size).toBe(languages.length - 1);
  });
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Settings, SettingsChange, usualSettings } from '../../domain/settings.ts';
import { settingsHandlers } from '../../electron/handlers/settings.ts';
import { inLobby } from '../../electron/lobby.ts';
import { policyPlace, settingsFile } from '../../electron/settings.ts';
import { contract } from '../../domain/contract.ts';
import { temporaryFolder } from '../support/pack.ts';

function desk(policy?: string) {
  const folder = temporaryFolder();
  const policyFile = path.join(folder, 'policy.json');
  if (policy !== undefined) fs.writeFileSync(policyFile, policy);
  return { folder, policyFile, file: settingsFile({ folder, policyFile }) };
}

describe('the settings', () => {
  it('are the usual ones before anybody has chosen, and keep what is chosen', () => {
    const { folder, policyFile, file } = desk();
    expect(file.shown()).toEqual({ settings: usualSettings, decided: [], damaged: [] });
    expect(file.save({ textSize: 150 }).ok).toBe(true);
    expect(file.save({ idleSeconds: 120 }).ok).toBe(true);
    const again = settingsFile({ folder, policyFile }).shown();
    expect(again.settings).toEqual({ ...usualSettings, textSize: 150, idleSeconds: 120 });
  });

  it('stand beneath the policy of those who look after the machine', () => {
    const { file } = desk('{"settings":{"idleSeconds":30,"mode":"lobby"}}');
    expect(file.shown().settings).toMatchObject({ idleSeconds: 30, mode: 'lobby' });
    expect(file.shown().decided).toEqual(['idleSeconds', 'mode']);
    expect(file.save({ mode: 'staff' })).toEqual({ ok: false, reason: 'decided-by-policy' });
    expect(file.save({ textSize: 125 }).ok).toBe(true);
  });

  it('may be where it stands and what it starts with, as the policy says', () => {
    const { file } = desk(
      '{"settings":{"usualMunicipality":"1489","startLanguages":["ar","so"],"usualPrinter":"P"}}',
    );
    expect(file.shown()).toMatchObject({
      settings: { usualMunicipality: '1489', startLanguages: ['ar', 'so'], usualPrinter: 'P' },
      decided: ['usualMunicipality', 'startLanguages', 'usualPrinter'],
    });
    expect(file.save({ startLanguages: [] })).toEqual({ ok: false, reason: 'decided-by-policy' });
  });

  it.each(['', '{', '[]', '{"settings":{"idleSeconds":5}}', '{"settings":{"other":1}}', '\u0000', 'null'])(
    'say that a policy such as %j does not hold',
    (policy) => {
      const { file } = desk(policy);
      expect(file.shown()).toEqual({ settings: usualSettings, decided: [], damaged: ['policy'] });
    },
  );

  it.each([
    '{"mode":"lobby","idleSeconds":3}',
    '{"mode":"lobby","textSize":110}',
    '{"mode":"lobby","unheard":1}',
    '{"idleSeconds":30,"mode":"lobby"',
    '\u0000{ "mode" : "lobby" }',
  ])('leave a lobby a lobby, whether they or a policy are damaged: %j', (text) => {
    const { folder, policyFile, file } = desk(
      text.includes('idleSeconds":30') ? text : `{"settings":${text}}`,
    );
    expect(file.shown()).toMatchObject({ settings: { mode: 'lobby' }, damaged: ['policy'] });
    fs.rmSync(policyFile);
    fs.writeFileSync(path.join(folder, 'settings.json'), text);
    const own = settingsFile({ folder, policyFile });
    expect(own.shown()).toMatchObject({ settings: { mode: 'lobby' }, decided: [], damaged: ['settings'] });
  });

  it('hold one by one where another beside them is damaged', () => {
    const { file } = desk('{"settings":{"idleSeconds":5,"scheme":"dark"},"forgetPin":7}');
    expect(file.shown()).toEqual({
      settings: { ...usualSettings, scheme: 'dark' },
      decided: ['scheme'],
      damaged: ['policy'],
    });
    expect(file.forgetPin).toBeUndefined();
  });

  property.prop([
    fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array().map((bytes) => Buffer.from(bytes).toString()),
    ),
  ])('whatever lies in their file, they can be read and chosen anew', (written) => {
    const { folder, policyFile } = desk();
    fs.writeFileSync(path.join(folder, 'settings.json'), written);
    const file = settingsFile({ folder, policyFile });
    expect(Settings.safeParse(file.shown().settings).success).toBe(true);
    expect(file.save({ scheme: 'dark' }).ok).toBe(true);
    expect(file.shown()).toMatchObject({ settings: { scheme: 'dark' }, damaged: [] });
  });

  it('lie where an ordinary user cannot write, on each system', () => {
    expect(policyPlace('linux')).toBe('/etc/vagvisaren/policy.json');
    expect(policyPlace('win32')).toBe('C:\\ProgramData\\Vagvisaren\\policy.json');
    expect(policyPlace('darwin')).toContain('/Library/');
  });
});

describe('the order to forget the PIN', () => {
  it('stands in the policy, with or without settings, and is nothing that the app could write', () => {
    expect(desk('{ "forgetPin": "2026-11-21" }').file).toMatchObject({ forgetPin: '2026-11-21' });
    const both = desk('{ "settings": { "mode": "staff" }, "forgetPin": "again" }');
    expect(both.file.forgetPin).toBe('again');
    expect(both.file.shown().decided).toEqual(['mode']);
    expect(SettingsChange.safeParse({ forgetPin: 'x' }).success).toBe(false);
  });

  it('waits while the kiosk stands in a lobby, whoever decided that: the PIN is the way out', () => {
    expect(desk('{ "settings": { "mode": "lobby" }, "forgetPin": "x" }').file.forgetPin).toBeUndefined();
    const { folder, file, policyFile } = desk('{ "forgetPin": "x" }');
    file.save({ mode: 'lobby' });
    expect(settingsFile({ folder, policyFile }).forgetPin).toBeUndefined();
    file.save({ mode: 'staff' });
    expect(settingsFile({ folder, policyFile }).forgetPin).toBe('x');
  });

  it.each(['{ "forgetPin": "" }', '{ "forgetPin": 7 }', '{ "forgetPin": "x"'])(
    'does not hold: %s',
    (text) => {
      const { file } = desk(text);
      expect(file.forgetPin).toBeUndefined();
      expect(file.shown().damaged).toEqual(['policy']);
    },
  );
});

describe('who may change them', () => {
  const asked = (open: boolean, change: SettingsChange, before: SettingsChange = {}) => {
    const { file } = desk();
    file.save(before);
    const handlers = settingsHandlers({
      settings: file,
      engine: () => Promise.resolve({ ok: true, value: { open } }),
      onChange: () => undefined,
    });
    return handlers['settings.save'](change);
  };

  it('staff choose how it looks; the rest is behind the lock', async () => {
    expect((await asked(false, { scheme: 'dark' })).ok).toBe(true);
    expect(await asked(false, { idleSeconds: 600 })).toEqual({ ok: false, reason: 'locked' });
    expect(await asked(false, { scheme: 'dark', mode: 'lobby' })).toEqual({ ok: false, reason: 'locked' });
    expect((await asked(true, { mode: 'lobby' })).ok).toBe(true);
  });

  const setUp = { usualMunicipality: '1489', startLanguages: ['ar'], usualPrinter: 'P', skippedSteps: [] };
  const withoutLock = async (pinSet: boolean, change: SettingsChange, before: SettingsChange = {}) => {
    const { file } = desk();
    file.save(before);
    const answers: Readonly<Record<string, object>> = {
      'coordinator.state': { open: false },
      'setup.read': { pinSet, keySet: false },
    };
    const handlers = settingsHandlers({
      settings: file,
      engine: (name) => Promise.resolve({ ok: true, value: answers[name] }),
      onChange: () => undefined,
    });
    const reply = await handlers['settings.save'](change);
    return reply.ok ? 'kept' : reply.reason;
  };

  it('whoever stands there sets it up until somebody has chosen a PIN, and does no more', async () => {
    expect(await withoutLock(false, setUp)).toBe('kept');
    expect(await withoutLock(false, { ...setUp, textSize: 150 })).toBe('kept');
    expect(await withoutLock(true, setUp)).toBe('locked');
    expect(await withoutLock(false, { idleSeconds: 600 })).toBe('locked');
    expect(await withoutLock(false, { ...setUp, mode: 'lobby' })).toBe('locked');
    expect(await withoutLock(false, setUp, { mode: 'lobby' })).toBe('locked');
    expect(await asked(true, setUp)).toMatchObject({ ok: true });
    expect(await asked(false, setUp), 'a store that does not answer').toMatchObject({ reason: 'locked' });
  });

  it('a visitor alone in the lobby chooses nothing', async () => {
    expect(await asked(false, { scheme: 'dark' }, { mode: 'lobby' })).toEqual({
      ok: false,
      reason: 'locked',
    });
    expect((await asked(true, { mode: 'staff' }, { mode: 'lobby' })).ok).toBe(true);
  });

  it.each([
    { idleSeconds: 14 },
    { idleSeconds: 601 },
    { idleSeconds: 60.5 },
    { mode: 'admin' },
    { textSize: 101 },
    { usualMunicipality: '14' },
    { startLanguages: ['../ar'] },
    { usualPrinter: 'x'.repeat(201) },
    { skippedSteps: ['all'] },
  ])('nobody chooses %j', async (change) => {
    const { file } = desk();
    const handlers = settingsHandlers({
      settings: file,
      engine: () => Promise.resolve({ ok: true, value: { open: true } }),
      onChange: () => undefined,
    });
    expect(await handlers['settings.save'](change)).toEqual({ ok: false, reason: 'malformed' });
  });
});

describe('in the lobby', () => {
  const answer = () => Promise.resolve({ ok: true as const, value: {} });
  const allowed = [
    'leaflets.catalogue',
    'leaflets.open',
    'counts.languages',
    'counts.reset',
    'setup.read',
    'settings.read',
    'settings.save',
    'idle.next',
    'idle.more',
    'idle.cleared',
    'coordinator.unlock',
    'coordinator.recover',
    'coordinator.lock',
  ];

  it.each(Object.keys(contract))('%s is had or refused as it should be', async (name) => {
    const reply = await inLobby(answer, () => true)(name, {});
    expect(reply.ok).toBe(allowed.includes(name));
    expect((await inLobby(answer, () => false)(name, {})).ok).toBe(true);
  });
});

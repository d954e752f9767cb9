import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aReferral, newKey, setUp, startEngine } from '../support/engine.ts';
import { temporaryFolder } from '../support/pack.ts';
import { aHandout } from '../support/drafts.ts';
import { started } from '../support/for-this-test.ts';
import { countsIn, type Engine } from '../support/publishing.ts';

describe('counting', () => {
  it('adds one to the tally of a cell and keeps no row of its own', async () => {
    const engine = await started();
    await engine.ask('setup.save', setUp);
    expect(await engine.ask('referrals.record', aReferral())).toEqual({ ok: true, value: {} });
    expect(await engine.ask('referrals.record', aReferral())).toEqual({ ok: true, value: {} });
    expect(countsIn(engine)).toEqual([2]);
  });

  it('counts the same press once', async () => {
    const engine = await started();
    await engine.ask('setup.save', setUp);
    const referral = aReferral();
    await Promise.all([engine.ask('referrals.record', referral), engine.ask('referrals.record', referral)]);
    expect(countsIn(engine)).toEqual([1]);
  });

  it('takes a count away by undo, once, and not after a reset', async () => {
    const engine = await started();
    await engine.ask('setup.save', setUp);
    const first = aReferral();
    const second = aReferral();
    await engine.ask('referrals.record', first);
    await engine.ask('referrals.record', second);
    expect(await engine.ask('counts.undo', { press: first.press })).toEqual({ ok: true, value: {} });
    expect(await engine.ask('counts.undo', { press: first.press })).toMatchObject({
      reason: 'nothing-to-undo',
    });
    await engine.ask('counts.reset', {});
    expect(await engine.ask('counts.undo', { press: second.press })).toMatchObject({
      reason: 'nothing-to-undo',
    });
    expect(countsIn(engine)).toEqual([1]);
  });

  it('counts a printed hand-out once, however often the printer is heard', async () => {
    const engine = await started();
    await engine.ask('setup.save', setUp);
    const printed = {
      job: randomUUID(),
      copies: 3,
      handout: aHandout,
    };
    await engine.ask('handouts.printed', printed);
    await engine.ask('handouts.printed', printed);
    expect(countsIn(engine)).toEqual([3]);
  });

  it('refuses before set-up, an unknown municipality, an unknown code and a stranger', async () => {
    const engine = await started();
    expect(await engine.ask('referrals.record', aReferral())).toMatchObject({ reason: 'not-set-up' });
    await engine.ask('setup.save', setUp);
    for (const municipality of ['580', '9999']) {
      const answer = await engine.ask('referrals.record', aReferral({ municipality }));
      expect(['malformed', 'unknown-municipality']).toContain(answer.ok ? '' : answer.reason);
    }
    expect(await engine.ask('referrals.record', aReferral({ language: 'fi' }))).toMatchObject({
      reason: 'unknown-language',
    });
    expect(await engine.ask('referrals.record', aReferral({ age: 'old' }))).toMatchObject({
      reason: 'malformed',
    });
    expect(await engine.ask('referrals.record', aReferral({ name: 'x' }))).toMatchObject({
      reason: 'malformed',
    });
    expect(await engine.ask('referrals.steal', {})).toMatchObject({ reason: 'unknown-request' });
    expect(await engine.ask(undefined, undefined)).toMatchObject({ reason: 'unknown-request' });
    expect(countsIn(engine)).toEqual([]);
  });
});

describe('a store that cannot be read', () => {
  const files = (folder: string) =>
    fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('hex')]);

  async function filled(): Promise<Engine> {
    const engine = await startEngine();
    await engine.ask('setup.save', setUp);
    for (let number = 0; number < 40; number += 1) {
      await engine.ask('referrals.record', aReferral({ language: ['sv', 'ar', 'ti'][number % 3] }));
    }
    engine.close();
    return engine;
  }

  it('turns counting off with a wrong key, and is left as it was', async () => {
    const { folder } = await filled();
    const before = files(folder);
    const engine = await started({ folder, key: newKey() });
    expect(await engine.ask('counts.state', {})).toMatchObject({
      value: { on: false, reason: 'store-unreadable' },
    });
    expect(await engine.ask('referrals.record', aReferral())).toMatchObject({ reason: 'store-unreadable' });
    engine.close();
    expect(files(folder)).toEqual(before);
  });

  it.each([0, 100, 5000, 9000])('notices a flipped byte at %i and leaves the file as it was', async (at) => {
    const { folder, key } = await filled();
    const file = path.join(folder, 'tally.db');
    const bytes = fs.readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    fs.writeFileSync(file, bytes);
    const engine = await started({ folder, key });
    expect(await engine.ask('counts.state', {})).toMatchObject({
      value: { on: false, reason: 'store-unreadable' },
    });
    engine.close();
    expect(fs.readFileSync(file).equals(bytes)).toBe(true);
  });

  /** The folder as a crash leaves it: part of what was counted stands in the journal alone. */
  async function crashed(): Promise<{ folder: string; key: string }> {
    const engine = await filled();
    const again = await started({ folder: engine.folder, key: engine.key });
    for (let number = 0; number < 10; number += 1) await again.ask('referrals.record', aReferral());
    const folder = temporaryFolder();
    for (const name of ['tally.db', 'tally.db-wal'])
      fs.copyFileSync(path.join(engine.folder, name), path.join(folder, name));
    again.close();
    for (const name of ['tally.db', 'tally.db-wal'])
      expect(fs.statSync(path.join(folder, name)).mode & 0o077).toBe(0);
    expect(fs.statSync(path.join(folder, 'tally.db-wal')).size).toBeGreaterThan(4096);
    return { folder, key: engine.key };
  }

  it('keeps what a crash left in the journal', async () => {
    const { folder, key } = await crashed();
    const engine = await started({ folder, key });
    expect(countsIn(engine).reduce((sum, count) => sum + count, 0)).toBe(50);
    engine.close();
    expect(fs.readdirSync(folder)).toEqual(['tally.db']);
  });

  it('leaves file and journal as they were when the key is wrong after a crash', async () => {
    const { folder } = await crashed();
    const before = files(folder);
    const engine = await started({ folder, key: newKey() });
    expect(await engine.ask('counts.state', {})).toMatchObject({ value: { reason: 'store-unreadable' } });
    engine.close();
    expect(files(folder)).toEqual(before);
  });

  it('leaves file and journal as they were when a page was damaged after a crash', async () => {
    const { folder, key } = await crashed();
    const file = path.join(folder, 'tally.db');
    const bytes = fs.readFileSync(file);
    const untouched = Math.floor(bytes.length / 4096 / 2) * 4096 + 500;
    for (const at of [100, untouched]) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    fs.writeFileSync(file, bytes);
    const before = files(folder);
    const engine = await started({ folder, key });
    expect(await engine.ask('counts.state', {})).toMatchObject({ value: { reason: 'store-unreadable' } });
    engine.close();
    expect(files(folder)).toEqual(before);
  });

  it('never writes a readable word to disk', async () => {
    const { folder } = await filled();
    for (const name of fs.readdirSync(folder)) {
      const text = fs.readFileSync(path.join(folder, name)).toString('latin1');
      for (const word of ['SQLite', 'social-services', 'exposed', '1489', 'tally'])
        expect(text).not.toContain(word);
    }
  });

  it('is refused when it is a plain file of another program', async () => {
    const engine = await startEngine();
    engine.close();
    const file = path.join(engine.folder, 'tally.db');
    fs.writeFileSync(file, 'SQLite format 3\0 something of somebody else');
    const again = await started({ folder: engine.folder, key: engine.key });
    expect(await again.ask('counts.state', {})).toMatchObject({ value: { on: false } });
    expect(fs.readFileSync(file, 'latin1')).toContain('somebody else');
  });
});

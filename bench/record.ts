import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod';
import { completeReferral, ReferralDraft } from '../domain/referral.ts';
import { cellFields } from '../domain/tally.ts';
import { openStore } from '../electron/store/open.ts';
import { aReferral, newKey, setUp, startEngine } from '../test/support/engine.ts';
import { temporaryFolder } from '../test/support/pack.ts';
import { median } from './median.ts';

const withoutPress = z.object(ReferralDraft.shape);
const rounds = 40;
const perRound = 50;

interface Place {
  readonly folder: string;
  readonly key: string;
}

/**
 * Milliseconds each of one durable record through the engine's door, and of the driver's bare upsert of the same row into
 * a copy of the same store.
 */
export async function recordBench(place?: Place): Promise<{ engineMs: number; bareMs: number }> {
  const bare = bareUpsert(place);
  const engine = await startEngine(place);
  await engine.ask('setup.save', setUp);
  const engineMs: number[] = [];
  const bareMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const referrals = Array.from({ length: perRound }, () => aReferral());
    const start = performance.now();
    for (const referral of referrals) {
      const answer = await engine.ask('referrals.record', referral);
      if (!answer.ok) throw new Error(answer.reason);
    }
    const between = performance.now();
    for (let number = 0; number < perRound; number += 1) bare.upsert();
    bareMs.push((performance.now() - between) / perRound);
    engineMs.push((between - start) / perRound);
  }
  engine.close();
  bare.close();
  return { engineMs: median(engineMs), bareMs: median(bareMs) };
}

/** The same file format, key, journal and sync setting as the store's own; one statement, nothing else. */
function bareUpsert(place: Place | undefined) {
  const folder = temporaryFolder();
  const copy = path.join(folder, 'bare.db');
  if (place !== undefined) fs.copyFileSync(path.join(place.folder, 'tally.db'), copy);
  const opened = openStore(copy, place?.key ?? newKey());
  if (!opened.ok) throw new Error(opened.reason);
  const fields = cellFields.join(', ');
  const statement = opened.value.prepare(`
    insert into tally (kiosk, ${fields}, count, revision)
    values (@kiosk, ${cellFields.map((field) => `@${field}`).join(', ')}, 1, 1)
    on conflict (kiosk, ${fields}) do update set count = count + 1, revision = revision + 1`);
  const row = {
    ...completeReferral(withoutPress.parse(aReferral()), { agency: 'police', month: '2026-11' }),
    kiosk: 'a'.repeat(32),
  };
  return {
    upsert: () => statement.run(row),
    close: () => {
      opened.value.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

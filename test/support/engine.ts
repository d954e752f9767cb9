import { randomBytes, randomUUID } from 'node:crypto';
import type { Absence } from '../../domain/absence.ts';
import { ok } from '../../domain/result.ts';
import { engine } from '../../electron/engine.ts';
import { temporaryFolder } from './pack.ts';
import type { Geography } from '../../domain/municipality.ts';
import { referred } from './drafts.ts';

export const alingsasArea: Geography = {
  municipalities: [
    { code: '0580', name: 'Linköping', countyCode: '05', county: 'Östergötlands län' },
    { code: '1441', name: 'Lerum', countyCode: '14', county: 'Västra Götalands län' },
    { code: '1442', name: 'Vårgårda', countyCode: '14', county: 'Västra Götalands län' },
    { code: '1466', name: 'Herrljunga', countyCode: '14', county: 'Västra Götalands län' },
    { code: '1489', name: 'Alingsås', countyCode: '14', county: 'Västra Götalands län' },
  ],
  policeAreas: [
    { id: 'alingsas', name: 'Lokalpolisområde Alingsås', municipalities: ['1489', '1466', '1442', '1441'] },
  ],
};

export const newKey = (): string => randomBytes(32).toString('hex');

interface Start {
  readonly folder?: string;
  readonly key?: string;
  readonly now?: () => Date;
  readonly absent?: readonly Absence[];
  readonly forgetPin?: string;
}

/** The real engine on a real encrypted file. */
export async function startEngine({
  folder = temporaryFolder(),
  key = newKey(),
  now = () => new Date(2026, 10, 21),
  absent = [],
  forgetPin,
}: Start = {}) {
  const crashes: string[] = [];
  const { ask, close } = engine({ now, note: (_event, name) => crashes.push(name) });
  await ask('engine.open', {
    folder,
    key: ok(key),
    geography: alingsasArea,
    languages: ['sv', 'ar', 'ti'],
    leaflets: ['exposed', 'child-young-close', 'using-violence'],
    absent,
    forgetPin,
  });
  return { ask, close, folder, key, crashes };
}

export const setUp = { agency: 'police', municipalities: ['1489', '1466', '1442', '1441'] };

export const aReferral = (change: object = {}) => ({ ...referred, press: randomUUID(), ...change });

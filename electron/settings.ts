import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod';
import { failed, ok, type Result } from '../domain/result.ts';
import {
  chosenIn,
  Policy,
  salvaged,
  settingNames,
  SettingsChange,
  type ShownSettings,
  settled,
} from '../domain/settings.ts';
import { faultCode, writeReason, writeWhole } from './disk.ts';

interface Places {
  /** The kiosk's own data folder. */
  readonly folder: string;
  readonly policyFile: string;
}

/**
 * Where those who look after the machine put their decisions: a file that an ordinary user cannot write. Never asked of
 * the environment, which anybody may set.
 */
export function policyPlace(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'C:\\ProgramData\\Vagvisaren\\policy.json';
  if (platform === 'darwin') return '/Library/Application Support/Vagvisaren/policy.json';
  return '/etc/vagvisaren/policy.json';
}

/** Read before the window opens, without the store: a kiosk whose store is damaged still stands as it was told to. */
export function settingsFile({ folder, policyFile }: Places) {
  const file = path.join(folder, 'settings.json');
  const policy = readFile(policyFile, Policy, policyRescued);
  let own = readFile<SettingsChange>(file, SettingsChange, salvaged);
  const decided = policy.value?.settings ?? {};
  const shown = (): ShownSettings => ({
    settings: settled(own.value ?? {}, decided),
    decided: settingNames.filter((name) => name in decided),
    damaged: [
      ...(own.damaged ? (['settings'] as const) : []),
      ...(policy.damaged ? (['policy'] as const) : []),
    ],
  });
  return {
    shown,
    /** In a lobby the PIN is the only way out, so it is not forgotten until the kiosk is the staff's again. */
    forgetPin: shown().settings.mode === 'lobby' ? undefined : policy.value?.forgetPin,
    /** The change is on the disk before it holds. */
    save: (
      change: SettingsChange,
    ): Result<object, 'decided-by-policy' | 'disk-full' | 'folder-not-writable'> => {
      if (chosenIn(change).some(([name]) => name in decided)) return failed('decided-by-policy');
      const value = SettingsChange.parse({ ...own.value, ...Object.fromEntries(chosenIn(change)) });
      try {
        writeWhole(file, JSON.stringify(value));
      } catch (fault) {
        return failed(writeReason(fault));
      }
      own = { value, damaged: false };
      return ok({});
    },
  };
}
export type SettingsFile = ReturnType<typeof settingsFile>;

interface ReadOut<Value> {
  readonly value?: Value;
  readonly damaged: boolean;
}

function readFile<Value>(
  file: string,
  schema: z.ZodType<Value>,
  rescued?: (text: string, value: unknown) => Value,
): ReadOut<Value> {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (fault) {
    return { damaged: faultCode(fault) !== 'ENOENT' && faultCode(fault) !== 'ENOTDIR' };
  }
  const value = jsonIn(text);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, damaged: false };
  return rescued === undefined ? { damaged: true } : { value: rescued(text, value), damaged: true };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of a damaged policy its settings hold that can be read; the PIN is forgotten by a whole one alone. */
const policyRescued = (text: string, value: unknown): Policy => {
  const whole = z.object({ settings: z.unknown() }).safeParse(value);
  return { settings: salvaged(text, whole.success ? whole.data.settings : undefined) };
};

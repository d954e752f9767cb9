import { z } from 'zod';
import { LanguageTag, MunicipalityCode } from './classification.ts';
import { SetupStep } from './setup-step.ts';

/** Seconds without a touch before the warning; the least and the most a coordinator may choose. */
export const idleLimits = { least: 15, usual: 60, most: 600 } as const;

/** How the kiosk stands in its room. None of it says anything of a person, so it lies in a plain file. */
export const Settings = z.strictObject({
  idleSeconds: z.int().min(idleLimits.least).max(idleLimits.most),
  /** `lobby`: leaflets alone, full screen, left with the PIN. */
  mode: z.enum(['staff', 'lobby']),
  scheme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Percent. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
  staffLanguage: z.enum(['sv', 'en']),
  /** Where the kiosk stands; '' until somebody has said it. */
  usualMunicipality: z.union([z.literal(''), MunicipalityCode]),
  /** They stand first on the start screen; none, and those that were counted often here do. */
  startLanguages: z.array(LanguageTag).max(100),
  /** '' for the computer's usual one. */
  usualPrinter: z.string().max(200),
  skippedSteps: z.array(SetupStep).max(SetupStep.options.length),
});
export type Settings = z.infer<typeof Settings>;
export type SettingName = keyof Settings;
export const settingNames = Settings.keyof().options;

export const usualSettings: Settings = {
  idleSeconds: idleLimits.usual,
  mode: 'staff',
  scheme: 'system',
  textSize: 100,
  staffLanguage: 'sv',
  usualMunicipality: '',
  startLanguages: [],
  usualPrinter: '',
  skippedSteps: [],
};

export const SettingsChange = Settings.partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

/** Later choices stand above earlier ones, and the usual beneath them all. */
export const settled = (...changes: readonly SettingsChange[]): Settings =>
  Settings.parse(Object.fromEntries([usualSettings, ...changes].flatMap(chosenIn)));

/** A choice that was sent as undefined is none. */
export const chosenIn = (change: SettingsChange): [string, unknown][] =>
  Object.entries(change).filter(([, choice]) => choice !== undefined);

/**
 * What those who look after the machine have decided: it stands above every choice made in the app. `forgetPin`: the
 * PIN is forgotten, once for each new text.
 */
export const Policy = z.strictObject({
  settings: SettingsChange.default({}),
  forgetPin: z.string().min(1).max(200).optional(),
});
export type Policy = z.infer<typeof Policy>;

const Fields = z.record(z.string(), z.unknown());
const namesLobby = /"mode"\s*:\s*"lobby"/;

/**
 * What still holds of a file that is damaged: each setting that can be read by itself. A kiosk that was left to visitors
 * stays so as long as the word can be made out at all: a waiting room's screen must not fall open.
 */
export function salvaged(text: string, value: unknown): SettingsChange {
  const fields = Fields.safeParse(value);
  if (!fields.success) return namesLobby.test(text) ? { mode: 'lobby' } : {};
  const sound = settingNames.flatMap((name): [string, unknown][] => {
    const read = Settings.shape[name].safeParse(fields.data[name]);
    return read.success ? [[name, read.data]] : [];
  });
  return SettingsChange.parse(Object.fromEntries(sound));
}

/** The settings that hold, which of them the machine's policy decides, and whether a file of either was damaged. */
export const ShownSettings = z.strictObject({
  settings: Settings,
  decided: z.array(Settings.keyof()),
  damaged: z.array(z.enum(['settings', 'policy'])),
});
export type ShownSettings = z.infer<typeof ShownSettings>;

const comfort: ReadonlySet<string> = new Set<SettingName>(['scheme', 'textSize', 'staffLanguage']);
const firstRun: ReadonlySet<string> = new Set<SettingName>([
  'usualMunicipality',
  'startLanguages',
  'usualPrinter',
  'skippedSteps',
]);

/** How it looks is free; how it is set up, too, until somebody has chosen a PIN; the rest is the coordinator's. */
export function whoMayChange(change: SettingsChange): 'anyone' | 'first-run' | 'coordinator' {
  const names = chosenIn(change).map(([name]) => name);
  if (names.every((name) => comfort.has(name))) return 'anyone';
  return names.every((name) => comfort.has(name) || firstRun.has(name)) ? 'first-run' : 'coordinator';
}

import { app } from 'electron/main';
import { policyPlace } from './settings.ts';

/** Only who may write to the machine's own folders decides; a test says which file to read instead. */
export const policyFile = (): string =>
  (app.isPackaged ? undefined : process.env['VAGVISAREN_POLICY']) ?? policyPlace(process.platform);

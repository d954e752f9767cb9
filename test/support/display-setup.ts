import { hasDisplay, virtualDisplay } from '../../electron/launch/display.ts';

/** Playwright's global set-up: a screen for the windows of all tests. */
async function setUp(): Promise<() => Promise<void> | undefined> {
  if (hasDisplay()) return () => undefined;
  const display = await virtualDisplay();
  process.env['DISPLAY'] = display.name;
  return display.close;
}

// eslint-disable-next-line no-restricted-syntax -- Playwright asks for a default export.
export default setUp;

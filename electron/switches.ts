/** Chromium switches that would let somebody beside the app see or steer it; fuses do not stop them. */
const forbidden = [
  '--remote-debugging-port',
  '--remote-debugging-pipe',
  '--js-flags',
  '--load-extension',
  '--proxy-server',
  '--proxy-pac-url',
  '--disable-web-security',
  '--no-sandbox',
  '--host-rules',
];

export const forbiddenSwitch = (argv: readonly string[]): string | undefined =>
  forbidden.find((name) => argv.some((argument) => argument === name || argument.startsWith(`${name}=`)));

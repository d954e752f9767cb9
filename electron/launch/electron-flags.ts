/** Words for Chromium that keep its own talk (buses, drivers) out of a person's terminal. */
export const quiet = ['--disable-gpu', '--log-level=3'];

/** Without a session bus Chromium complains about it at length; a bus that exists stays in use. */
export const quietBus = (): Record<string, string> =>
  process.platform === 'linux' ? { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } : {};

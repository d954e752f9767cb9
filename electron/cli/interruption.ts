import { app, type Event } from 'electron/main';

/** Work that leaves nothing half-made: told when it is no longer wanted (Ctrl-C, or the system ends), and waited for. */
export type Interruptible = <Value>(work: (isWanted: () => boolean) => Promise<Value>) => Promise<Value>;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export const interruptible: Interruptible = async (work) => {
  let isWanted = true;
  const onQuit = (event: Event): void => {
    event.preventDefault();
    isWanted = false;
  };
  const onSignal = (): void => {
    isWanted = false;
  };
  app.on('before-quit', onQuit);
  for (const signal of signals) process.on(signal, onSignal);
  try {
    return await work(() => isWanted);
  } finally {
    app.off('before-quit', onQuit);
    for (const signal of signals) process.off(signal, onSignal);
  }
};

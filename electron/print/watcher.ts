/** Looks again and again while a look has anything to look at; one round at a time, and a failed look ends nothing. */
export function watcher(every: number, looks: () => Promise<void>[]) {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;
  let stopped = false;

  const turn = async (): Promise<void> => {
    const results = await Promise.allSettled(looks());
    round = undefined;
    timer = undefined;
    if (results.length > 0) wake();
  };
  function wake(): void {
    if (stopped || timer !== undefined) return;
    timer = setTimeout(() => {
      round = turn();
    }, every);
    timer.unref();
  }
  return {
    wake,
    stop: async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** One piece of work at a time, in the order it was asked for, whatever became of the one before. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}

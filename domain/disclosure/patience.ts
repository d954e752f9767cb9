/** Whether the one who asked still waits; asked before every program that is solved. */
export type MayGoOn = () => boolean;

/** Ends a proof that nobody waits for any longer. It never leaves `protect`. */
export class OutOfPatience extends Error {}

export function goOn(mayGoOn: MayGoOn | undefined): void {
  if (mayGoOn?.() === false) throw new OutOfPatience();
}

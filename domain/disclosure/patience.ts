/**
 * Whether the one who asked still waits; asked before every program that is solved. Who answers later lets other work pass
 * in between.
 */
export type MayGoOn = () => boolean | Promise<boolean>;

/** Ends a proof that nobody waits for any longer. It never leaves `protect`. */
export class OutOfPatience extends Error {}

export async function goOn(mayGoOn: MayGoOn | undefined): Promise<void> {
  if ((await mayGoOn?.()) === false) throw new OutOfPatience();
}

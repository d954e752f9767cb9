/** An expected failure: what a person should read, in one line. */
export class Failure extends Error {}

/** One plain line for a person. On stderr, so that a command's stdout stays its own. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Runs a program's main; whatever goes wrong ends in one line and an exit code, never in a stack trace. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(oneLine(error));
    process.exitCode = 1;
  }
}

export function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split('\n').find((part) => part.trim() !== '') ?? 'no reason was given';
  return error instanceof Failure ? line : `Unexpected: ${line}`;
}

import type { ContentPack } from '../../domain/catalogue.ts';
import type { ReportOrder } from '../../domain/overview/report.ts';
import type { PaperOrder, PaperUse } from '../../domain/paper-form.ts';
import type { Failure, Result } from '../../domain/result.ts';
import type { Arguments } from './arguments.ts';
import type { Interruptible } from './interruption.ts';
import type { PinSource } from './pin-prompt.ts';
import { reasonText, type Staff } from './words.ts';

/** What a command is given: the same doors as a screen, and a terminal. */
export interface Context {
  readonly flags: Arguments['flags'];
  readonly subject: string | undefined;
  readonly files: readonly string[];
  readonly words: Staff;
  readonly pack: Result<ContentPack, 'content-damaged'>;
  readonly today: string;
  readonly ask: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly pdf: (order: PaperOrder, use: PaperUse) => Promise<Result<Uint8Array, 'paper-failed'>>;
  readonly report: (order: ReportOrder) => Promise<Result<Uint8Array, 'paper-failed'>>;
  /** Where papers for one file are made, some at a time. */
  readonly batchFile: { readonly tables: readonly Context['pdf'][] };
  /** For work that must not be cut off half-way. */
  readonly interruptible: Interruptible;
  readonly pin: PinSource;
  /** A line beside the answer, on stderr. */
  readonly note: (line: string) => void;
  readonly newPress: () => string;
}

/** What the terminal shows, on which side, and the exit code. */
export interface Outcome {
  readonly code: 0 | 1 | 2 | 130;
  readonly text: string;
  /** An answer, whatever the code says: it goes where answers go. */
  readonly isAnswer?: true;
}

export const done = (text: string): Outcome => ({ code: 0, text });

/** 1, as other programs that look for something and find it. */
export const found = (text: string): Outcome => ({ code: 1, text, isAnswer: true });

/** 1: it could not be done. */
export const refused = (text: string): Outcome => ({ code: 1, text });

/** 2: it was asked in a way that has no answer. */
export const misused = (text: string): Outcome => ({ code: 2, text });

/** Ended by the person who was asked: the code a shell gives for Ctrl-C. */
export const interrupted = (text: string): Outcome => ({ code: 130, text });

/** What the machine said no to, in the words for this reason. */
export function refusal(words: Staff, { reason, place }: Failure): Outcome {
  const text = reasonText(words, reason, place);
  return reason === 'interrupted' ? interrupted(text) : refused(text);
}

import * as fs from 'node:fs';
import { commandContract } from '../domain/command-contract.ts';
import { contract } from '../domain/contract.ts';
import { paperListOf } from '../domain/paper-list.ts';
import { practiceCounts, practicePin, practiceSetup } from '../domain/practice.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';
import { writeReason } from './disk.ts';
import { monthOf } from './handlers/engine-room.ts';
import { turns } from './handlers/in-turn.ts';
import type { Kiosk } from './kiosk.ts';

type Language = Settings['staffLanguage'];
type BeginReason = (typeof contract)['practice.begin']['reasons'][number];
type PracticeKiosk = Pick<Kiosk, 'ask' | 'engine' | 'pack' | 'isBusy' | 'stop'>;

export interface PracticeRoom {
  /** Emptied when a practice begins, gone when it has ended and when the app starts. */
  readonly folder: string;
  readonly now: () => Date;
  /** A kiosk on a folder of its own. */
  readonly open: (folder: string) => PracticeKiosk;
  /** Whether the page that stands there is that of a practice. */
  readonly isShown: () => boolean;
  /** Loads the page anew: in practice, in the language that was spoken, or as it really is. */
  readonly show: (page: { practice: Language } | 'practised') => void;
}

/** A second kiosk with made-up counts that stands before the real one for a while. Nothing of it is ever kept. */
export function practice({ folder, now, open, isShown, show }: PracticeRoom) {
  const inTurn = turns();
  let running: PracticeKiosk | undefined;
  let wanted: string | undefined;
  let isHidden = false;
  const close = (): void => {
    const ended = running;
    [running, wanted] = [undefined, undefined];
    if (ended !== undefined) void inTurn(() => putAway(ended, folder));
  };
  const begin = async (language: Language, press: string): Promise<Result<object, BeginReason>> => {
    if (running !== undefined || wanted !== press) return ok({});
    const made = await prepared(folder, open, now());
    if (!made.ok) return made;
    if (wanted !== press) await putAway(made.value, folder);
    else {
      [running, isHidden] = [made.value, false];
      setImmediate(show, { practice: language });
    }
    return ok({});
  };
  remove(folder);
  return {
    /** Whoever hides or leaves before all is ready has not begun. */
    begin: (language: Language, press: string) => {
      wanted = press;
      return inTurn(() => begin(language, press));
    },
    /** Somebody ended it; `hidden`: the neutral screen has come in its place, and stays until a person comes. */
    end: (hidden: boolean): void => {
      close();
      isHidden = hidden && isShown();
      if (!hidden && isShown()) setImmediate(show, 'practised');
    },
    /** Nobody is there any longer. */
    leave: close,
    /** What stands there is a page of a practice that is over, and shows something. */
    isOver: () => isShown() && running === undefined && !isHidden,
    ask: () => running?.ask,
    isBusy: () => running?.isBusy() ?? false,
    stop: (): Promise<void> => {
      close();
      return inTurn(() => Promise.resolve());
    },
  };
}
export type Practice = ReturnType<typeof practice>;

async function putAway(made: PracticeKiosk, folder: string): Promise<void> {
  await made.stop();
  remove(folder);
}

/** A filled kiosk in an empty folder, or why there is none, and then nothing of it. */
async function prepared(
  folder: string,
  open: PracticeRoom['open'],
  now: Date,
): Promise<Result<PracticeKiosk, BeginReason>> {
  const emptied = empty(folder);
  if (!emptied.ok) return emptied;
  const made = open(folder);
  let isFilled = false;
  try {
    const filled = await fill(made, now);
    isFilled = filled.ok;
    return filled.ok ? ok(made) : filled;
  } finally {
    if (!isFilled) await putAway(made, folder);
  }
}

const remove = (folder: string): void => {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // What cannot be removed now is emptied when the next practice begins, or that one says why not.
  }
};

function empty(folder: string): Result<object, 'disk-full' | 'folder-not-writable'> {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    return ok({});
  } catch (fault) {
    return failed(writeReason(fault));
  }
}

/** Through the same doors as a real desk: set up, a PIN chosen, and a list kept on paper taken in. */
async function fill({ engine, pack }: PracticeKiosk, now: Date): Promise<Result<object, BeginReason>> {
  if (!pack.ok) return pack;
  const offered = {
    languages: [...pack.value.languages.keys()],
    leaflets: pack.value.outlines.map(({ id }) => id),
  };
  const counts = practiceCounts(monthOf(now), offered);
  const list = { text: paperListOf(counts), again: false };
  const prepared = [
    await engine('setup.save', practiceSetup),
    await engine('coordinator.choosePin', { pin: practicePin }),
  ];
  const taken = await engine('records.take', list);
  const refused = [...prepared, taken, await engine('coordinator.lock', {})].find((answer) => !answer.ok);
  if (refused?.ok === false) return failed(known(refused.reason));
  const { counted } = commandContract['records.take'].answer.parse(taken.ok ? taken.value : undefined);
  if (counted !== counts.length) throw new Error('practice not filled');
  return ok({});
}

function known(reason: string): BeginReason {
  const found = contract['practice.begin'].reasons.find((one) => one === reason);
  if (found === undefined) throw new Error('unlisted reason');
  return found;
}

import { z } from 'zod';
import { Month } from './classification.ts';
import { InternalChoice, InternalCounts } from './internal.ts';
import { RecoveryKey } from './recovery-key.ts';
import { LogEntry, LogFault } from './log.ts';
import { RetentionChoice, RetentionOutlook } from './retention.ts';
import { coordinatorReasons, storeReasons } from './table-request.ts';

const nothing = z.strictObject({});

export const Pin = z.string().regex(/^\d{6,12}$/);

/** What only the coordinator asks: the lock itself, and what is looked at and done behind it besides tables. */
export const coordinatorContract = {
  'coordinator.choosePin': {
    room: 'engine',
    input: z.strictObject({ pin: Pin }),
    answer: nothing,
    reasons: ['pin-set', 'weak-pin', ...storeReasons],
  },
  'coordinator.unlock': {
    room: 'engine',
    input: z.strictObject({ pin: Pin }),
    answer: nothing,
    reasons: ['wrong-pin', 'pin-delayed', 'no-pin', ...storeReasons],
  },
  /** Told this once; it opens nothing before `coordinator.keepRecoveryKey`, and is gone when the lock falls. */
  'coordinator.makeRecoveryKey': {
    room: 'engine',
    input: nothing,
    answer: z.strictObject({ key: RecoveryKey }),
    reasons: coordinatorReasons,
  },
  /** The key last told is on paper: from now on it holds, and the one before it no longer opens anything. */
  'coordinator.keepRecoveryKey': {
    room: 'engine',
    input: nothing,
    answer: nothing,
    reasons: coordinatorReasons,
  },
  /** The key as it was typed, and the PIN that holds from now on. A key opens once; a slip in typing is no try. */
  'coordinator.recover': {
    room: 'engine',
    input: z.strictObject({ key: z.string().max(200), pin: Pin }),
    answer: nothing,
    reasons: ['key-mistyped', 'wrong-key', 'pin-delayed', 'no-recovery-key', 'weak-pin', ...storeReasons],
  },
  /** Of whoever has opened the lock and still knows the PIN. */
  'coordinator.changePin': {
    room: 'engine',
    input: z.strictObject({ pin: Pin, next: Pin }),
    answer: nothing,
    reasons: ['wrong-pin', 'pin-delayed', 'weak-pin', ...coordinatorReasons],
  },
  'coordinator.lock': { room: 'engine', input: nothing, answer: nothing, reasons: [] },
  /** Only looked at: asking this does not keep the lock open. */
  'coordinator.state': {
    room: 'engine',
    input: nothing,
    answer: z.strictObject({ open: z.boolean() }),
    reasons: [],
  },
  'internal.counts': {
    room: 'engine',
    input: InternalChoice,
    answer: InternalCounts,
    reasons: [
      'not-set-up',
      'unknown-municipality',
      'no-such-month',
      'rights-given-up',
      ...coordinatorReasons,
    ],
  },
  /** Whether counts of published months wait for the yearly revision, never how many; from when counts may be told. */
  'ledger.state': {
    room: 'engine',
    input: nothing,
    answer: z.strictObject({ lateCountsWait: z.boolean(), rightsFrom: Month.optional() }),
    reasons: coordinatorReasons,
  },
  /** What the machine did, and what of it somebody has changed. */
  'log.read': {
    room: 'engine',
    input: nothing,
    answer: z.strictObject({ entries: z.array(LogEntry), faults: z.array(LogFault) }),
    reasons: coordinatorReasons,
  },
  /** What merging away would do; `few` for fewer rows than may be told. */
  'retention.preview': {
    room: 'engine',
    input: RetentionChoice,
    answer: RetentionOutlook,
    reasons: coordinatorReasons,
  },
  /** Merges away what `retention.preview` told, for good; `swept`: no trace is left in the file. */
  'retention.merge': {
    room: 'engine',
    input: RetentionChoice,
    answer: RetentionOutlook.extend({ swept: z.boolean() }),
    reasons: ['ledger-unsound', ...coordinatorReasons],
  },
} as const;

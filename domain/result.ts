/** An expected outcome: a value, or a reason that is a key under `reasons` in every staff interface language. */
export type Result<Value, Reason extends string = string> =
  { readonly ok: true; readonly value: Value } | Failure<Reason>;

/** `place` says where (a row, a field, a file name), or from when: never what the user typed. */
export interface Failure<Reason extends string = string> {
  readonly ok: false;
  readonly reason: Reason;
  readonly place?: string;
}

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const failed = <Reason extends string>(reason: Reason, place?: string): Failure<Reason> =>
  place === undefined ? { ok: false, reason } : { ok: false, reason, place };

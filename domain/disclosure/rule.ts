/** The rule that a published table names. Raise `ruleVersion` when the same counts could give other dots. */
export const ruleVersion = 1;
export const leastThreshold = 5;

/** A count beneath `threshold` is small; `width` is how many more values than one must remain possible of a hidden one. */
export interface Rule {
  readonly threshold: number;
  readonly width: number;
}

/** One wider than is audited: who knows one case of her own must not open another. */
export const ruleOf = (threshold: number): Rule => ({ threshold, width: threshold + 1 });

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value that so many of a hundred do not exceed. */
export function percentile(numbers: readonly number[], hundredth: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * hundredth) / 100) - 1] ?? Number.NaN;
}

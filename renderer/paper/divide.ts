/** The pieces of each page. */
export function divide<Piece>(pieces: readonly Piece[], counts: readonly number[]): Piece[][] {
  let taken = 0;
  return counts.map((count) => {
    const page = pieces.slice(taken, taken + count);
    taken += count;
    return page;
  });
}

type Range = readonly [first: number, last: number];

const faces = (): FontFace[] => [...document.fonts];
const loaded = (): FontFace[] => faces().filter(({ status }) => status === 'loaded');

/** Laying out has asked for every face it needs: when none of them is on its way, all are there or have failed. */
export const isFetching = (): boolean => faces().some(({ status }) => status === 'loading');

export const loadedFaces = (): number => loaded().length;

export const loadedFamilies = (): string[] => [
  ...new Set(loaded().map(({ family }) => family.replace(/["']/g, ''))),
];

/** Code points of `text` that no loaded face of ours covers, and families that failed to load. */
export function unready(text: string): string[] {
  const broken = faces().filter(({ status }) => status === 'error');
  const covered = loaded().flatMap(({ unicodeRange }) => ranges(unicodeRange));
  const strangers = [...new Set(text)].filter((letter) => !isCovered(letter.codePointAt(0) ?? 0, covered));
  return [
    ...broken.map(({ family }) => family),
    ...strangers.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`),
  ];
}

const isCovered = (point: number, covered: readonly Range[]): boolean =>
  covered.some(([first, last]) => point >= first && point <= last);

/** Reads `U+0-FF, U+131`; a face without a range answers for everything. */
function ranges(text: string): Range[] {
  return text.split(',').map((part) => {
    const [first = '0', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

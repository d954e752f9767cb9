/** What is said aloud for a mark that stands in a number's place. */
export const shownMarks = { '..': 'protected', '.': 'structural' } as const;

import * as path from 'node:path';

/** A file of the built app, seen from out/main where this code runs. */
export const outFile = (name: string): string => path.join(import.meta.dirname, '..', name);

import { z } from 'zod';

/** One press of a button: the same press arriving twice counts once. */
export const Press = z.uuid();

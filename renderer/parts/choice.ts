import type { LeafletId } from '../../domain/classification.ts';

/** Which leaflet, in which language, with whose contacts: nobody's but the national ones while no place is known. */
export interface Choice {
  readonly leaflet: LeafletId;
  readonly language: string;
  readonly municipality?: string;
}

/** On paper the place is always named, so it must be known. */
export type PlacedChoice = Choice & { readonly municipality: string };

import type { LeafletId } from '../../domain/classification.ts';

/** Which leaflet, in which language, with whose contacts. */
export interface Choice {
  readonly leaflet: LeafletId;
  readonly language: string;
  readonly municipality: string;
}

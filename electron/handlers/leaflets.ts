import { catalogueOf, type ContentPack, readSheet } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import { ok, type Result } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';

interface LeafletRoom {
  readonly pack: Result<ContentPack, 'content-damaged'>;
  readonly today: () => string;
}

export const leafletHandlers = ({ pack, today }: LeafletRoom) => ({
  'leaflets.catalogue': answering(contract['leaflets.catalogue'], () =>
    pack.ok ? ok(catalogueOf(pack.value)) : pack,
  ),
  'leaflets.open': answering(contract['leaflets.open'], (choice) =>
    pack.ok ? readSheet(pack.value, choice, today()) : pack,
  ),
});

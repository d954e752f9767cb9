import { catalogueOf, type ContentPack, dayFor, readSheet } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import { endingNumbers } from '../../domain/directory.ts';
import { ok, type Result } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';

interface LeafletRoom {
  readonly pack: Result<ContentPack, 'content-damaged'>;
  /** The day by the computer's clock. */
  readonly today: () => string;
}

export const leafletHandlers = ({ pack, today }: LeafletRoom) => ({
  'leaflets.catalogue': answering(contract['leaflets.catalogue'], () =>
    pack.ok ? ok(catalogueOf(pack.value, today())) : pack,
  ),
  'leaflets.open': answering(contract['leaflets.open'], (choice) =>
    pack.ok ? readSheet(pack.value, choice, today()) : pack,
  ),
  'services.ending': answering(contract['services.ending'], () =>
    pack.ok ? ok(endingNumbers(pack.value.services, dayFor(pack.value, today()))) : pack,
  ),
});

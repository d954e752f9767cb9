import { contract } from '../../domain/contract.ts';
import { ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';

/** What the coordinator must know of the machine itself. */
export const machineHandlers = ({ keyStoreIsWeak }: { readonly keyStoreIsWeak: () => boolean }) => ({
  'machine.state': answering(contract['machine.state'], () => ok({ weakKeyStore: keyStoreIsWeak() })),
});

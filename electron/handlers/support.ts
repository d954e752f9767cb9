import type { ContentPack } from '../../domain/catalogue.ts';
import { commandContract } from '../../domain/command-contract.ts';
import { contract } from '../../domain/contract.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { ShownSettings } from '../../domain/settings.ts';
import { type MachineFacts, type SupportFacts, supportText } from '../../domain/support.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import swedish from '../../locales/sv/ui.json' with { type: 'json' };
import { answering } from '../dispatch.ts';
import type { Spooler } from '../print/spooler.ts';
import { type ChooseFile, saved } from './saved.ts';

interface SupportRoom {
  readonly pack: Result<ContentPack, 'content-damaged'>;
  readonly engine: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly settings: { readonly shown: () => ShownSettings };
  readonly spooler: Pick<Spooler, 'printers'>;
  readonly machine: (content: string) => MachineFacts;
  readonly chooseFile: ChooseFile;
}

/** What is sent to support is first read by the coordinator; what she saves is what she has read. */
export function supportHandlers(room: SupportRoom) {
  const { pack, settings, spooler, machine, chooseFile } = room;
  const geography = pack.ok ? pack.value.geography.municipalities : [];
  const placeOf = (wanted: string): string => geography.find(({ code }) => code === wanted)?.name ?? wanted;
  let read: string | undefined;
  return {
    'support.read': answering(contract['support.read'], async ({ language }) => {
      const store = await storeFacts(room);
      if (!store.ok) return store;
      const listed = await spooler.printers();
      const facts = {
        machine: machine(pack.ok ? pack.value.version : ''),
        store: store.value,
        shown: settings.shown(),
        printers: listed.ok ? listed.value : undefined,
      };
      read = supportText(facts, (language === 'en' ? english : swedish).staff, placeOf);
      return ok({ text: read });
    }),
    'support.save': answering(contract['support.save'], async () => {
      const store = await storeFacts(room);
      if (!store.ok || read === undefined) return failed('locked');
      return saved(chooseFile, Buffer.from(read), swedish.staff.support.file);
    }),
  };
}

/** An engine that is gone is told as such: that is when support is asked. */
async function storeFacts({ engine }: SupportRoom): Promise<Result<SupportFacts, 'locked'>> {
  const answer = await engine('support.facts', {});
  if (answer.ok) return ok(commandContract['support.facts'].answer.parse(answer.value));
  return answer.reason === 'locked' ? failed('locked') : ok({ reason: 'engine-stopped' });
}

import type { SettingsChange } from '../../../domain/settings.ts';
import { questions, useAsk } from '../../asking.ts';
import type { Input } from '../../kiosk.ts';

/** Keeps what a step holds; yes when it is on the disk, and the screen knows it. */
export function useSetupSaving(onLocked: () => void) {
  const toStore = useAsk('setup.save');
  const toSettings = useAsk('settings.save');
  const reply = [toStore.answer, toSettings.answer].find((answer) => answer?.ok === false);
  const judged = ({ ok, ...refused }: { ok: boolean; reason?: string }): boolean => {
    if (refused.reason === 'locked') onLocked();
    return ok;
  };
  return {
    saving: toStore.asking || toSettings.asking,
    refusal: reply?.ok === false ? reply.reason : undefined,
    counting: async (part: Input<'setup.save'>): Promise<boolean> => {
      const answer = await toStore.asked(part);
      await questions.invalidateQueries({ queryKey: ['setup.read'] });
      return judged(answer);
    },
    standing: async (change: SettingsChange): Promise<boolean> => {
      const answer = await toSettings.asked(change);
      if (answer.ok) questions.setQueryData(['settings.read', {}], answer);
      return judged(answer);
    },
  };
}

import { useEffect } from 'react';
import { settingNames, Settings, type SettingsChange, settled } from '../domain/settings.ts';
import { questions, useAnswer, useAsk } from './asking.ts';

/** As the page's own address says, before anything can be asked. */
export const firstSettings: Settings = standingIn(location.search);

function standingIn(search: string): Settings {
  const said = Object.fromEntries(
    [...new URLSearchParams(search)].filter(([name]) => settingNames.some((known) => known === name)),
  );
  const parsed = Settings.partial().safeParse({
    ...said,
    ...(said['textSize'] === undefined ? {} : { textSize: Number(said['textSize']) }),
  });
  return settled(parsed.success ? parsed.data : {});
}

/** How the kiosk stands in its room, now. */
export function useStanding(): Settings {
  const settings = useAnswer('settings.read', {});
  return settings?.ok === true ? settings.value.settings : firstSettings;
}

/** What holds, and a way to change it; a change is shown as soon as it is kept. */
export function useSettings() {
  const settings = useAnswer('settings.read', {});
  const save = useAsk('settings.save');
  return {
    shown: settings?.ok === true ? settings.value : undefined,
    change: (change: SettingsChange): void => {
      void save.asked(change).then((reply) => {
        if (reply.ok) questions.setQueryData(['settings.read', {}], reply);
      });
    },
    refusal: save.answer?.ok === false ? save.answer.reason : undefined,
  };
}

/** Size and contrast are told to the styles; light and dark come from the machine. */
export function useLook({ scheme, textSize, mode }: Settings): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['text'] = String(mode === 'lobby' ? Math.max(textSize, lobbyTextSize) : textSize);
    dataset['scheme'] = scheme;
  }, [scheme, textSize, mode]);
}

/** Percent: read at arm's length, standing. */
const lobbyTextSize = 125;

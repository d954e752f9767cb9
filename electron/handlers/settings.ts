import { contract } from '../../domain/contract.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { chosenIn, type SettingsChange, type ShownSettings, whoMayChange } from '../../domain/settings.ts';
import { answering } from '../dispatch.ts';

interface SettingsRoom {
  readonly settings: {
    readonly shown: () => ShownSettings;
    readonly save: (
      change: SettingsChange,
    ) => Result<object, 'decided-by-policy' | 'disk-full' | 'folder-not-writable'>;
  };
  readonly engine: (name: string, input: unknown) => Promise<Result<unknown>>;
  /** What holds from now on. */
  readonly onChange: (shown: ShownSettings) => void;
}

/** How it looks is free to staff; when it clears itself and what a visitor may reach is the coordinator's. */
export function settingsHandlers({ settings, engine, onChange }: SettingsRoom) {
  return {
    'settings.read': answering(contract['settings.read'], () => ok(settings.shown())),
    'settings.save': answering(contract['settings.save'], async (change) => {
      const isLobby = settings.shown().settings.mode === 'lobby';
      const who = isLobby ? 'coordinator' : whoMayChange(change);
      if (!(await mayChange(who, engine))) return failed('locked');
      const saved = settings.save(change);
      if (!saved.ok) return saved;
      onChange(settings.shown());
      const what = chosenIn(change)
        .map(([name]) => name)
        .filter((name) => name !== 'skippedSteps')
        .join(' ');
      if (what !== '') await engine('log.note', { event: 'settings-changed', what });
      if (change.mode !== undefined) await engine('coordinator.lock', {});
      return ok(settings.shown());
    }),
  };
}

async function mayChange(
  who: ReturnType<typeof whoMayChange>,
  engine: SettingsRoom['engine'],
): Promise<boolean> {
  if (who === 'anyone') return true;
  const lock = contract['coordinator.state'].answer.safeParse(valueOf(await engine('coordinator.state', {})));
  if (lock.success && lock.data.open) return true;
  if (who === 'coordinator') return false;
  const setup = contract['setup.read'].answer.safeParse(valueOf(await engine('setup.read', {})));
  return setup.success && !setup.data.pinSet;
}

const valueOf = (answer: Result<unknown>): unknown => (answer.ok ? answer.value : undefined);

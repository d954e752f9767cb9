import { useEffect, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Answer } from '../kiosk.ts';
import { useAnswer } from '../asking.ts';
import { Notice } from './notice.tsx';
import controls from './controls.module.css';
import styles from './log-part.module.css';

interface LogPartProps {
  readonly onLocked: () => void;
}

/** What the machine did, and whether somebody has changed that. Opened when it is wanted. */
export function LogPart({ onLocked }: LogPartProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.part} aria-label={t('staff.log.title')}>
      <ToggleButton className={controls.chip} isSelected={open} onChange={setOpen}>
        {t('staff.log.title')}
      </ToggleButton>
      {open ? <Log onLocked={onLocked} /> : null}
    </section>
  );
}

function Log({ onLocked }: LogPartProps) {
  const { t } = useTranslation();
  const log = useAnswer('log.read', {}, 'anew');
  const isLocked = log?.ok === false && log.reason === 'locked';
  useEffect(() => {
    if (isLocked) onLocked();
  }, [isLocked, onLocked]);
  if (log === undefined) return null;
  if (!log.ok) return <Notice reason={log.reason} />;
  const { entries, faults } = log.value;
  return (
    <>
      <p className={styles.what}>{t('staff.log.what')}</p>
      {faults.length === 0 ? null : (
        <div role="alert" className={styles.faults}>
          <p>{t('staff.log.notSound')}</p>
          <ul>
            {faults.map(({ fault, sequence }) => (
              <li key={`${fault} ${String(sequence)}`}>{t(`staff.log.faults.${fault}`, { sequence })}</li>
            ))}
          </ul>
        </div>
      )}
      {entries.length === 0 ? <p>{t('staff.log.none')}</p> : <Entries entries={entries} />}
    </>
  );
}

function Entries({ entries }: Pick<Answer<'log.read'>, 'entries'>) {
  const { t } = useTranslation();
  return (
    <table className={styles.entries} aria-label={t('staff.log.title')}>
      <thead>
        <tr>
          {(['moment', 'event', 'detail', 'times'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`staff.log.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...entries].reverse().map(({ sequence, moment, event, what, times }) => (
          <tr key={sequence}>
            <td>{moment}</td>
            <td>{t(`staff.log.events.${event}`)}</td>
            <td>{what}</td>
            <td>{times}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

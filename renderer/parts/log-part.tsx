import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer } from '../kiosk.ts';
import { useAnswer } from '../asking.ts';
import { toldWhat } from '../../domain/log-words.ts';
import { staffWords } from '../i18n.ts';
import { useCodeNames } from './code-names.ts';
import { FoldOut } from './fold-out.tsx';
import { Notice } from './notice.tsx';
import { SupportPart } from './support-part.tsx';
import styles from './log-part.module.css';

interface LogPartProps {
  readonly onLocked: () => void;
}

/** What the machine did, and whether somebody has changed that. */
export function LogPart(props: LogPartProps) {
  const { t } = useTranslation();
  return (
    <FoldOut className={styles.part} title={t('staff.log.title')}>
      <Log {...props} />
    </FoldOut>
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
      <SupportPart />
      {entries.length === 0 ? <p>{t('staff.log.none')}</p> : <Entries entries={entries} />}
    </>
  );
}

function Entries({ entries }: Pick<Answer<'log.read'>, 'entries'>) {
  const { t, i18n } = useTranslation();
  const { municipality } = useCodeNames();
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
            <td>{toldWhat({ event, what }, staffWords(i18n.language), municipality)}</td>
            <td>{times}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

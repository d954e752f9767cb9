import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../asking.ts';
import { Chips } from '../parts/chips.tsx';
import { DamagedFiles } from '../parts/damaged-files.tsx';
import { EndingNumbers } from '../parts/ending-numbers.tsx';
import { FoldOuts } from '../parts/fold-outs.tsx';
import { heard } from '../parts/heard.ts';
import { LockButton } from '../parts/lock-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { OverviewPart } from '../parts/overview-part.tsx';
import { PinForm } from '../parts/pin-form.tsx';
import { RecoveryKey } from '../parts/recovery-key.tsx';
import { SupportPart } from '../parts/support-part.tsx';
import { TablePart } from '../parts/table-part.tsx';
import styles from './coordinator.module.css';

/** Behind the PIN: the table exactly as it will leave, and numbers to look up anew. */
export function CoordinatorPage() {
  const { t } = useTranslation();
  const setup = useAnswer('setup.read', {}, 60_000);
  const machine = useAnswer('machine.state', {});
  const [view, setView] = useState<View>();
  const [isOffered, setOffered] = useState(false);
  const isOpen = view !== undefined;
  const lock = (): void => {
    setView(undefined);
    setOffered(false);
  };
  if (setup === undefined) return null;
  if (!setup.ok) return <NoStore reason={setup.reason} />;
  return (
    <div className={styles.page} ref={heard}>
      <header className={styles.head}>
        <h1>{t('staff.coordinatorPage.title')}</h1>
        {isOpen ? (
          <>
            <ViewChips view={view} onChoose={setView} />
            <LockButton onLocked={lock} />
          </>
        ) : null}
      </header>
      {isOpen ? <DamagedFiles /> : null}
      {isOffered ? (
        <KeyOffer
          onLocked={lock}
          onEnd={() => {
            setOffered(false);
          }}
        />
      ) : null}
      {isOpen ? (
        <OpenPart view={view} hasKey={setup.value.keySet || isOffered} onLocked={lock} />
      ) : (
        <PinForm
          isNew={!setup.value.pinSet}
          onOpen={(how) => {
            setView('table');
            setOffered(how === 'chosen');
          }}
        />
      )}
      {isOpen ? <EndingNumbers /> : null}
      {machine?.ok === true && machine.value.weakKeyStore ? (
        <p className={styles.weak}>{t('staff.coordinatorPage.weakKeyStore')}</p>
      ) : null}
    </div>
  );
}

/** Nothing can be looked at; what support needs to know can. */
function NoStore({ reason }: Parameters<typeof Notice>[0]) {
  return (
    <div className={styles.page}>
      <Notice reason={reason} />
      <SupportPart />
    </div>
  );
}

type View = 'table' | 'overview';

interface ViewChipsProps {
  readonly view: View;
  readonly onChoose: (view: View) => void;
}

function ViewChips({ view, onChoose }: ViewChipsProps) {
  const { t } = useTranslation();
  return (
    <Chips<View>
      label={t('staff.overview.view')}
      chips={(['table', 'overview'] as const).map((code) => ({
        code,
        label: t(`staff.overview.views.${code}`),
      }))}
      chosen={view}
      onChoose={onChoose}
    />
  );
}

interface KeyOfferProps {
  readonly onLocked: () => void;
  readonly onEnd: () => void;
}

/** While the PIN is fresh in mind, and can be left for later. */
function KeyOffer({ onLocked, onEnd }: KeyOfferProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.offer} aria-labelledby="key-offer">
      <h2 id="key-offer">{t('staff.recovery.offer')}</h2>
      <RecoveryKey onLocked={onLocked} onSkip={onEnd} onDone={onEnd} />
    </section>
  );
}

interface OpenPartProps {
  readonly view: View;
  readonly hasKey: boolean;
  readonly onLocked: () => void;
}

function OpenPart({ view, hasKey, onLocked }: OpenPartProps) {
  const { t } = useTranslation();
  const Part = view === 'table' ? TablePart : OverviewPart;
  return (
    <>
      <LedgerNotices />
      <Part onLocked={onLocked} />
      <FoldOuts onLocked={onLocked} />
      {hasKey ? null : <p className={styles.quiet}>{t('staff.recovery.none')}</p>}
    </>
  );
}

/** That counts have come for months that are published, never how many; and from which month counts may be told. */
function LedgerNotices() {
  const { t } = useTranslation();
  const ledger = useAnswer('ledger.state', {}, 'anew');
  if (ledger?.ok !== true) return null;
  const { lateCountsWait, rightsFrom } = ledger.value;
  const told = [
    ...(lateCountsWait ? [t('staff.ledger.lateCounts')] : []),
    ...(rightsFrom === undefined ? [] : [t('staff.recovery.rights', { month: rightsFrom })]),
  ];
  return told.map((notice) => (
    <p key={notice} className={styles.weak} role="status">
      {notice}
    </p>
  ));
}

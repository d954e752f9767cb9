import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../asking.ts';
import { Chips } from '../parts/chips.tsx';
import { type CorrectionWish, wishFor } from '../parts/correction-wish.ts';
import { CorrectionPart } from '../parts/correction-part.tsx';
import { EndingNumbers } from '../parts/ending-numbers.tsx';
import { heard } from '../parts/heard.ts';
import { InternalPart } from '../parts/internal-part.tsx';
import { LogPart } from '../parts/log-part.tsx';
import { Notice } from '../parts/notice.tsx';
import { OlderMonthsPart } from '../parts/older-months-part.tsx';
import { OverviewPart } from '../parts/overview-part.tsx';
import { PinForm } from '../parts/pin-form.tsx';
import { StandingPart } from '../parts/standing-part.tsx';
import { PopulationPart } from '../parts/population-part.tsx';
import { TablePart } from '../parts/table-part.tsx';
import styles from './coordinator.module.css';

/** Behind the PIN: the table exactly as it will leave, and numbers to look up anew. */
export function CoordinatorPage() {
  const { t } = useTranslation();
  const setup = useAnswer('setup.read', {}, 60_000);
  const machine = useAnswer('machine.state', {});
  const [open, setOpen] = useState(false);
  if (setup === undefined) return null;
  if (!setup.ok) return <Notice reason={setup.reason} />;
  return (
    <div className={styles.page} ref={heard}>
      <h1>{t('staff.coordinatorPage.title')}</h1>
      {open ? (
        <OpenPart
          onLocked={() => {
            setOpen(false);
          }}
        />
      ) : (
        <PinForm
          isNew={!setup.value.pinSet}
          onOpen={() => {
            setOpen(true);
          }}
        />
      )}
      {open ? <EndingNumbers /> : null}
      {machine?.ok === true && machine.value.weakKeyStore ? (
        <p className={styles.weak}>{t('staff.coordinatorPage.weakKeyStore')}</p>
      ) : null}
    </div>
  );
}

type View = 'table' | 'overview';

function OpenPart({ onLocked }: { readonly onLocked: () => void }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('table');
  const Part = view === 'table' ? TablePart : OverviewPart;
  return (
    <>
      <Chips<View>
        label={t('staff.overview.view')}
        chips={(['table', 'overview'] as const).map((code) => ({
          code,
          label: t(`staff.overview.views.${code}`),
        }))}
        chosen={view}
        onChoose={setView}
      />
      <LateCounts />
      <Part onLocked={onLocked} />
      <PopulationPart onLocked={onLocked} />
      <CheckingParts onLocked={onLocked} />
      <OlderMonthsPart onLocked={onLocked} />
      <StandingPart onLocked={onLocked} />
      <LogPart onLocked={onLocked} />
    </>
  );
}

/** From a true count that is wrong to its correction, and back to what is counted then. */
function CheckingParts({ onLocked }: { readonly onLocked: () => void }) {
  const [changes, setChanges] = useState(0);
  const [start, setStart] = useState<{ wish: CorrectionWish; press: number }>();
  return (
    <>
      <InternalPart
        changes={changes}
        onLocked={onLocked}
        onCorrect={(cell) => {
          setStart({ wish: wishFor(cell), press: (start?.press ?? 0) + 1 });
        }}
      />
      <CorrectionPart
        key={start?.press}
        start={start?.wish}
        onLocked={onLocked}
        onCorrected={() => {
          setChanges((before) => before + 1);
        }}
      />
    </>
  );
}

/** That counts have come for months that are published. Never how many: a table must not be read against it. */
function LateCounts() {
  const { t } = useTranslation();
  const ledger = useAnswer('ledger.state', {}, 'anew');
  if (ledger?.ok !== true || !ledger.value.lateCountsWait) return null;
  return (
    <p className={styles.weak} role="status">
      {t('staff.ledger.lateCounts')}
    </p>
  );
}

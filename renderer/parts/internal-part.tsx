import { EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kind } from '../../domain/classification.ts';
import type { Cell } from '../../domain/tally.ts';
import { useAnswer } from '../asking.ts';
import { Chips } from './chips.tsx';
import { useCodeNames } from './code-names.ts';
import { FoldOut } from './fold-out.tsx';
import { InternalCorrections } from './internal-corrections.tsx';
import { InternalTable } from './internal-table.tsx';
import { useLockWatch } from './lock-watch.ts';
import { MonthChoice, presentMonth } from './month-choice.tsx';
import { Notice } from './notice.tsx';
import { useTrueCounts } from './true-counts.ts';
import styles from './internal-part.module.css';

interface InternalPartProps {
  /** Goes up when a count was corrected. */
  readonly changes: number;
  readonly onCorrect: (cell: Cell) => void;
  readonly onLocked: () => void;
}

/** True counts, for checking and correcting: on paper, in files and on the clipboard nothing of this can come. */
export function InternalPart(props: InternalPartProps) {
  const { t } = useTranslation();
  return (
    <FoldOut className={styles.part} title={t('staff.internal.title')}>
      <InternalView {...props} />
    </FoldOut>
  );
}

function InternalView({ changes, onCorrect, onLocked }: InternalPartProps) {
  const { t } = useTranslation();
  const [municipality, setMunicipality] = useState<string>();
  const [kind, setKind] = useState<Kind>('referral');
  const [month, setMonth] = useState(() => presentMonth(new Date()));
  const choice =
    municipality === undefined ? undefined : { municipality, kind, month: `${month.year}-${month.month}` };
  const counts = useTrueCounts(choice, changes);
  const isLocked = counts?.ok === false && counts.reason === 'locked';
  useLockWatch(onLocked);
  useEffect(() => {
    if (isLocked) onLocked();
  }, [isLocked, onLocked]);
  return (
    <>
      <p className={styles.banner} role="note">
        <EyeOff aria-hidden="true" />
        {t('staff.internal.banner')}
      </p>
      <div className={styles.choices}>
        <Places chosen={municipality} onChoose={setMunicipality} />
        <Chips
          label={t('staff.internal.kind')}
          chips={Kind.options.map((code) => ({ code, label: t(`staff.codes.kind.${code}`) }))}
          chosen={kind}
          onChoose={setKind}
        />
        <MonthChoice
          chosen={month}
          onChange={(change) => {
            setMonth({ ...month, ...change });
          }}
        />
      </div>
      {choice === undefined ? <p>{t('staff.internal.choose')}</p> : null}
      {counts?.ok === false ? <Notice reason={counts.reason} /> : null}
      {counts?.ok === true && choice !== undefined ? (
        <>
          <InternalTable choice={choice} counts={counts.value} onCorrect={onCorrect} />
          <InternalCorrections corrections={counts.value.corrections} />
        </>
      ) : null}
    </>
  );
}

interface PlacesProps {
  readonly chosen: string | undefined;
  readonly onChoose: (municipality: string) => void;
}

function Places({ chosen, onChoose }: PlacesProps) {
  const { t } = useTranslation();
  const names = useCodeNames();
  const setup = useAnswer('setup.read', {});
  const municipalities = setup?.ok === true ? (setup.value.setup?.municipalities ?? []) : [];
  return (
    <Chips
      label={t('staff.correct.municipality')}
      chips={municipalities.map((code) => ({ code, label: names.municipality(code) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

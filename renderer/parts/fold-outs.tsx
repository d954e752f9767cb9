import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Cell } from '../../domain/tally.ts';
import { CorrectionPart } from './correction-part.tsx';
import { type CorrectionWish, wishFor } from './correction-wish.ts';
import { InternalPart } from './internal-part.tsx';
import { LogPart } from './log-part.tsx';
import { OlderMonthsPart } from './older-months-part.tsx';
import { PopulationPart } from './population-part.tsx';
import { RecoveryPart } from './recovery-part.tsx';
import { StandingPart } from './standing-part.tsx';
import controls from './controls.module.css';
import styles from './fold-outs.module.css';

const foldOuts = ['population', 'internal', 'correct', 'older', 'standing', 'recovery', 'log'] as const;
type FoldOut = (typeof foldOuts)[number];

/** What is seldom needed: one opened at a time, under its heading, in sight. A row's correction opens beneath its row. */
export function FoldOuts({ onLocked }: { readonly onLocked: () => void }) {
  const [open, setOpen] = useState<readonly FoldOut[]>([]);
  const [changes, setChanges] = useState(0);
  const [start, setStart] = useState<{ wish: CorrectionWish; press: number }>();
  const correct = (cell: Cell): void => {
    setStart({ wish: wishFor(cell), press: (start?.press ?? 0) + 1 });
    setOpen(['internal', 'correct']);
  };
  return (
    <div className={styles.all}>
      <FoldOutButtons
        open={open}
        onPress={(code) => {
          if (code === 'correct') setStart(undefined);
          setOpen(open.includes(code) ? open.filter((one) => one !== code) : [code]);
        }}
      />
      {open.includes('population') ? <PopulationPart onLocked={onLocked} /> : null}
      {open.includes('internal') ? (
        <InternalPart changes={changes} onLocked={onLocked} onCorrect={correct} />
      ) : null}
      {open.includes('correct') ? (
        <CorrectionPart
          key={start?.press}
          start={start?.wish}
          onLocked={onLocked}
          onCorrected={() => {
            setChanges((before) => before + 1);
          }}
        />
      ) : null}
      {open.includes('older') ? <OlderMonthsPart onLocked={onLocked} /> : null}
      {open.includes('log') ? <LogPart onLocked={onLocked} /> : null}
      {open.includes('recovery') ? <RecoveryPart onLocked={onLocked} /> : null}
      {open.includes('standing') ? <StandingPart onLocked={onLocked} /> : null}
    </div>
  );
}

interface FoldOutButtonsProps {
  readonly open: readonly FoldOut[];
  readonly onPress: (code: FoldOut) => void;
}

function FoldOutButtons({ open, onPress }: FoldOutButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.buttons}>
      {foldOuts.map((code) => (
        <Button
          key={code}
          className={controls.chip}
          aria-expanded={open.includes(code)}
          data-selected={open.includes(code) ? true : undefined}
          onPress={() => {
            onPress(code);
          }}
        >
          {t(`staff.${code}.open`)}
          <ChevronDown aria-hidden="true" />
        </Button>
      ))}
    </div>
  );
}

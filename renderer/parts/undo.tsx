import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../asking.ts';
import { Notice } from './notice.tsx';
import controls from './controls.module.css';
import styles from './undo.module.css';

interface UndoProps {
  readonly press: string;
  readonly onUndone: () => void;
  readonly children: ReactNode;
}

/** Said once something is safely counted, with the way back beside it. */
export function Undo({ press, onUndone, children }: UndoProps) {
  const { t } = useTranslation();
  const undo = useAsk('counts.undo');
  return (
    <>
      <p className={styles.counted} role="status">
        <Check aria-hidden="true" />
        <span>{children}</span>
        <Button
          className={controls.secondary}
          isDisabled={undo.asking}
          onPress={() => {
            void undo.asked({ press }).then((answer) => {
              if (answer.ok) onUndone();
            });
          }}
        >
          {t('staff.count.undo')}
        </Button>
      </p>
      {undo.answer?.ok === false ? <Notice reason={undo.answer.reason} /> : null}
    </>
  );
}

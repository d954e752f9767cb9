import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer, useAsk } from '../asking.ts';
import type { Input } from '../kiosk.ts';
import { Notice } from './notice.tsx';
import controls from './controls.module.css';

interface FileProps {
  readonly choice: Input<'print.batchFile'>;
  readonly isEmpty: boolean;
  /** Other ways, beside this one. */
  readonly children: ReactNode;
}

/** All of it as one file: how far it is, and a way to stop, while it is being made. */
export function BatchFile({ choice, isEmpty, children }: FileProps) {
  const { t } = useTranslation();
  const save = useAsk('print.batchFile');
  return (
    <>
      {save.asking ? <Making /> : null}
      {save.answer?.ok === false ? <Notice reason={save.answer.reason} /> : null}
      {save.answer?.ok === true ? (
        <p role="status">{t(save.answer.value.saved ? 'staff.batch.saved' : 'staff.batch.notSaved')}</p>
      ) : null}
      <div className={controls.actions}>
        <Button
          className={controls.secondary}
          isDisabled={isEmpty}
          isPending={save.asking}
          onPress={() => {
            save.ask(choice);
          }}
        >
          {t('staff.batch.save')}
        </Button>
        {children}
      </div>
    </>
  );
}

function Making() {
  const { t } = useTranslation();
  const progress = useAnswer('print.batchProgress', {}, 300);
  const stop = useAsk('print.batchStop');
  if (progress?.ok !== true || progress.value.all === 0) return null;
  return (
    <>
      <p role="status">{t('staff.batch.making', progress.value)}</p>
      <Button
        className={controls.secondary}
        onPress={() => {
          stop.ask({});
        }}
      >
        {t('staff.batch.stop')}
      </Button>
    </>
  );
}

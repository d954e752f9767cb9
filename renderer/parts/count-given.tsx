import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HandoutDraft } from '../../domain/referral.ts';
import { useAsk } from '../asking.ts';
import { Notice } from './notice.tsx';
import { Undo } from './undo.tsx';
import controls from './controls.module.css';

/** One press for a leaflet that was given, however it was given. */
export function CountGiven({ handout }: { readonly handout: HandoutDraft }) {
  const { t } = useTranslation();
  const [press, setPress] = useState(() => crypto.randomUUID());
  const record = useAsk('handouts.record');
  if (record.answer?.ok === true) {
    return (
      <Undo
        press={press}
        onUndone={() => {
          setPress(crypto.randomUUID());
          record.forget();
        }}
      >
        {t('staff.count.handoutCounted')}
      </Undo>
    );
  }
  return (
    <>
      {record.answer === undefined ? null : <Notice reason={record.answer.reason} />}
      <Button
        className={controls.secondary}
        isDisabled={record.asking}
        onPress={() => {
          record.ask({ ...handout, copies: 1, press });
        }}
      >
        {t(handout.form === 'shown' ? 'staff.count.handoutShown' : 'staff.count.handoutGiven')}
      </Button>
    </>
  );
}

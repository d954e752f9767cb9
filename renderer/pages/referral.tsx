import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ReferralDraft } from '../../domain/referral.ts';
import { useAnswer, useAsk } from '../asking.ts';
import { CountGiven } from '../parts/count-given.tsx';
import { AskMunicipality } from '../parts/municipality-row.tsx';
import { heard } from '../parts/heard.ts';
import { Notice } from '../parts/notice.tsx';
import { ReferralFields } from '../parts/referral-fields.tsx';
import { ReferralSentence } from '../parts/referral-sentence.tsx';
import { Undo } from '../parts/undo.tsx';
import { useMunicipality } from '../municipality.ts';
import { useVisit } from '../visit.tsx';
import controls from '../parts/controls.module.css';
import styles from './referral.module.css';

export type Draft = Partial<Omit<ReferralDraft, 'municipality'>>;

/** One screen of choices; the sentence they make grows as they are made. No field for words. */
export function ReferralPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const visit = useVisit();
  const { municipality, isMissing } = useMunicipality();
  const state = useAnswer('counts.state', {}, 'anew');
  const record = useAsk('referrals.record');
  const [press, setPress] = useState(() => crypto.randomUUID());
  const [changes, setChanges] = useState<Draft>({});
  const draft = { ...prefill(visit), ...changes };
  const { service } = draft;
  const off = state?.ok === true && !state.value.on;
  if (record.answer?.ok === true) {
    return (
      <div key="counted" className={styles.page} ref={heard}>
        <h1>{t('staff.count.title')}</h1>
        <Undo
          press={press}
          onUndone={() => {
            setPress(crypto.randomUUID());
            record.forget();
          }}
        >
          {t('staff.count.referralCounted')}
        </Undo>
        <div className={styles.done}>
          <Button
            className={controls.primary}
            onPress={() => {
              go(visit.leaflet === undefined ? '/' : '/leaflet');
            }}
          >
            {t('staff.count.ready')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div key="counting" className={styles.page} ref={heard}>
      <div className={styles.head}>
        <h1>{t('staff.count.title')}</h1>
        {isMissing ? <AskMunicipality>{t('staff.place.beforeCount')}</AskMunicipality> : null}
        {visit.leaflet === undefined || visit.language === undefined || municipality === undefined ? null : (
          <CountGiven
            handout={{
              municipality,
              audience: draft.audience,
              violence: draft.violence,
              priority: draft.priority,
              language: visit.language,
              leaflet: visit.leaflet,
              form: 'shown',
            }}
          />
        )}
      </div>
      <ReferralFields
        draft={draft}
        onChange={(change) => {
          setChanges({ ...changes, ...change });
        }}
      />
      {record.answer === undefined ? null : <Notice reason={record.answer.reason} />}
      <div className={styles.foot}>
        <ReferralSentence draft={{ ...draft, ...(municipality === undefined ? {} : { municipality }) }} />
        <Button
          className={controls.primary}
          isDisabled={service === undefined || municipality === undefined || record.asking || off}
          onPress={() => {
            if (service !== undefined && municipality !== undefined)
              record.ask({ ...draft, service, municipality, press });
          }}
        >
          {t('staff.count.save')}
        </Button>
      </div>
    </div>
  );
}

type Prefilled = Omit<ReferralDraft, 'service' | 'municipality'> & Pick<Draft, 'service'>;

function prefill(visit: ReturnType<typeof useVisit>): Prefilled {
  const audiences = { exposed: 'exposed', 'using-violence': 'using-violence' } as const;
  const known =
    visit.leaflet === 'exposed' || visit.leaflet === 'using-violence'
      ? audiences[visit.leaflet]
      : 'not-known';
  return {
    audience: known,
    violence: 'close-relationship',
    priority: 'none',
    age: 'not-known',
    language: visit.language ?? 'not-known',
    already: 'not-known',
  };
}

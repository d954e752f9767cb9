import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { countedAs, type ReferralDraft } from '../../domain/referral.ts';
import { useAnswer, useAsk } from '../asking.ts';
import type { Reason } from '../kiosk.ts';
import { CountGiven } from '../parts/count-given.tsx';
import { AskMunicipality } from '../parts/municipality-row.tsx';
import { heard } from '../parts/heard.ts';
import { Notice } from '../parts/notice.tsx';
import { ReferralFields } from '../parts/referral-fields.tsx';
import { ReferralSentence } from '../parts/referral-sentence.tsx';
import { useStep } from '../guide.tsx';
import { Undo } from '../parts/undo.tsx';
import { useMunicipality } from '../municipality.ts';
import { useVisit } from '../visit.tsx';
import controls from '../parts/controls.module.css';
import styles from './referral.module.css';

export type Draft = Partial<Omit<ReferralDraft, 'municipality'>>;

/** One screen of choices; while counting is off none of them is offered, and it is said why. */
export function ReferralPage() {
  const state = useAnswer('counts.state', {}, 'anew');
  const reason = state?.ok === true && !state.value.on ? state.value.reason : undefined;
  return reason === undefined ? <Counting /> : <CountingOff reason={reason} />;
}

function CountingOff({ reason }: { readonly reason: Reason<'referrals.record'> }) {
  const { t } = useTranslation();
  return (
    <div key="off" className={styles.page} ref={heard}>
      <h1>{t('staff.count.title')}</h1>
      <div className={styles.off}>
        <p>{t('staff.countingOff')}</p>
        <Notice reason={reason} />
      </div>
      <ToLeaflet />
    </div>
  );
}

/** Back to what was read. */
function ToLeaflet() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { leaflet } = useVisit();
  return (
    <div className={styles.done}>
      <Button
        className={controls.primary}
        onPress={() => {
          go(leaflet === undefined ? '/' : '/leaflet');
        }}
      >
        {t('staff.count.ready')}
      </Button>
    </div>
  );
}

/** The sentence that the choices make grows as they are made. No field for words. */
function Counting() {
  const { t } = useTranslation();
  const visit = useVisit();
  const { municipality, isMissing } = useMunicipality();
  const record = useAsk('referrals.record');
  const [press, setPress] = useState(() => crypto.randomUUID());
  const [changes, setChanges] = useState<Draft>({});
  const draft = { ...usePrefilled(), ...changes };
  const { service } = draft;
  useStep('count', record.answer?.ok === true);
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
        <ToLeaflet />
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
          isDisabled={service === undefined || municipality === undefined || record.asking}
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

/** What the leaflet and the language chosen for the visit already say. */
function usePrefilled(): Prefilled {
  const { leaflet, language } = useVisit();
  const catalogue = useAnswer('leaflets.catalogue', {});
  const content =
    catalogue?.ok === true ? catalogue.value.leaflets.find(({ id }) => id === leaflet) : undefined;
  const unread = { audience: 'not-known', violence: 'close-relationship', priority: 'none' } as const;
  return {
    ...(content === undefined ? unread : countedAs(content)),
    age: 'not-known',
    language: language ?? 'not-known',
    already: 'not-known',
  };
}

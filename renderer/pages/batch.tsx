import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { papersOf } from '../../domain/batch.ts';
import { PaperSetting } from '../../domain/paper-form.ts';
import { useAnswer, useAsk } from '../asking.ts';
import type { Answer } from '../kiosk.ts';
import { useMunicipality } from '../municipality.ts';
import { BatchChoices, type BatchWish } from '../parts/batch-choices.tsx';
import { BatchFile } from '../parts/batch-file.tsx';
import { heard } from '../parts/heard.ts';
import { JobState } from '../parts/job-state.tsx';
import { AskMunicipality } from '../parts/municipality-row.tsx';
import { Notice } from '../parts/notice.tsx';
import { printerOf, Printers } from '../parts/printers.tsx';
import { useStanding } from '../standing.ts';
import controls from '../parts/controls.module.css';
import styles from './batch.module.css';

const noWish: BatchWish = {
  leaflets: ['exposed', 'child-young-close', 'using-violence'],
  languages: [],
  setting: PaperSetting.parse({}),
  withSwedish: false,
  copies: 10,
};

/** For staff: many leaflets in many languages as one job, or as one file. Nothing of it is anybody's hand-out yet. */
export function BatchPage() {
  const { t } = useTranslation();
  const catalogue = useAnswer('leaflets.catalogue', {});
  const { municipality, isMissing } = useMunicipality();
  const [wish, setWish] = useState(noWish);
  if (catalogue === undefined) return null;
  if (!catalogue.ok) return <Notice reason={catalogue.reason} />;
  return (
    <div className={styles.page} ref={heard}>
      <h1>{t('staff.batch.title')}</h1>
      <p>{t('staff.batch.why')}</p>
      <BatchChoices
        catalogue={catalogue.value}
        wish={wish}
        onChange={(change) => {
          setWish({ ...wish, ...change });
        }}
      />
      {isMissing ? <AskMunicipality>{t('staff.place.beforePrint')}</AskMunicipality> : null}
      {municipality === undefined ? null : (
        <BatchWays catalogue={catalogue.value} wish={wish} municipality={municipality} />
      )}
    </div>
  );
}

interface WaysProps {
  readonly catalogue: Answer<'leaflets.catalogue'>;
  readonly wish: BatchWish;
  readonly municipality: string;
}

/** How much it is, before the press that makes it so. */
function BatchWays({ catalogue, wish, municipality }: WaysProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const listed = useAnswer('print.printers', {}, 3000);
  const [printer, setPrinter] = useState<string>();
  const { usualPrinter } = useStanding();
  const [press, setPress] = useState(() => crypto.randomUUID());
  const start = useAsk('print.batch');
  const printers = listed?.ok === true ? listed.value : [];
  const chosen = printerOf(printers, printer ?? usualPrinter);
  const { copies, leaflets, languages, setting, withSwedish } = wish;
  const choice = {
    ...setting,
    leaflets: [...leaflets],
    languages: [...languages],
    withSwedish,
    municipality,
  };
  const textsOf = (tag: string) => catalogue.languages.find((one) => one.tag === tag)?.texts ?? [];
  const papers = papersOf(choice, textsOf).length;
  const missing = leaflets.length * languages.length - papers;
  if (start.answer?.ok === true) {
    return (
      <JobState
        id={start.answer.value.id}
        printers={printers}
        onClose={() => {
          setPress(crypto.randomUUID());
          start.forget();
        }}
      />
    );
  }
  return (
    <>
      <p className={styles.sum} role="status">
        {t('staff.batch.sum', { papers, sheets: papers * copies })}
      </p>
      {missing > 0 ? <p>{t('staff.batch.missing', { number: missing })}</p> : null}
      {listed?.ok === false ? <Notice reason={listed.reason} /> : null}
      {printers.length === 0 ? (
        <p role="status">{t('staff.print.noPrinter')}</p>
      ) : (
        <Printers
          label={t('staff.print.printer')}
          printers={printers}
          chosen={chosen}
          onChoose={setPrinter}
        />
      )}
      {start.answer === undefined ? null : <Notice reason={start.answer.reason} />}
      <BatchFile choice={choice} isEmpty={papers === 0}>
        {chosen === undefined ? null : (
          <Button
            className={controls.primary}
            isDisabled={papers === 0 || start.asking}
            onPress={() => {
              start.ask({ ...choice, copies, printer: chosen, press });
            }}
          >
            {t('staff.batch.print')}
          </Button>
        )}
        <Button
          className={controls.quiet}
          onPress={() => {
            go('/jobs');
          }}
        >
          {t('staff.jobs.title')}
        </Button>
      </BatchFile>
    </>
  );
}

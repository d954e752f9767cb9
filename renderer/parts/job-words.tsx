import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../domain/print-job.ts';
import { useAnswer } from '../asking.ts';

/** What staff recognise a job by: form, language and how many. Others may see the screen too. */
export function useJobName(): (job: PrintJob) => string {
  const { t, i18n } = useTranslation();
  const catalogue = useAnswer('leaflets.catalogue', {});
  return ({ content, copies }) => {
    if (content.kind === 'test') return t('staff.jobs.test');
    if (content.kind === 'staff') return t(`staff.papers.${content.paper}`);
    const form = t(`staff.codes.form.${content.form}`);
    if (content.kind === 'batch') return t('staff.jobs.batch', { form, copies });
    const known = catalogue?.ok === true ? catalogue.value.languages : [];
    const language = known.find(({ tag }) => tag === content.language);
    const name = i18n.language === 'en' ? language?.english : language?.swedish;
    return t(content.isWhole ? 'staff.jobs.leaflet' : 'staff.jobs.part', {
      form,
      language: name ?? content.language,
      copies,
    });
  };
}

/** What has become of it. */
export function JobWords({ job: { content, state, need, counted } }: { readonly job: PrintJob }) {
  const { t } = useTranslation();
  return (
    <>
      {content.kind === 'batch' ? (
        <p>{t('staff.jobs.progress', { done: content.done, all: content.all })}</p>
      ) : null}
      <p>{stateWords()}</p>
      {need === undefined ? null : <p>{t(`staff.needs.${need}`)}</p>}
      {state === 'done' ? <p>{countWords()}</p> : null}
    </>
  );

  function stateWords(): string {
    if (content.kind === 'batch' && state === 'saved') return t('staff.jobs.batchSaved');
    if (content.kind === 'batch' && state === 'sent') return t('staff.jobs.batchSent');
    if (content.kind === 'batch' && state === 'done' && content.done < content.all)
      return t('staff.jobs.cancelled');
    return state === 'done' ? t('staff.print.done') : t(`staff.print.states.${state}`);
  }

  function countWords(): string {
    if (content.kind !== 'leaflet') return t('staff.jobs.neverCounted');
    if (!content.isWhole) return t('staff.jobs.partNotCounted');
    return t(counted ? 'staff.print.counted' : 'staff.print.notCounted');
  }
}

import { useTranslation } from 'react-i18next';
import type { ReferralDraft } from '../../domain/referral.ts';
import { useAnswer } from '../asking.ts';
import styles from './referral-sentence.module.css';

/** What will be counted, in words: what is not known is not said. */
export function ReferralSentence({ draft }: { readonly draft: Partial<ReferralDraft> }) {
  const { t, i18n } = useTranslation();
  const catalogue = useAnswer('leaflets.catalogue', {});
  const { service, audience, violence, age, language, priority, municipality } = draft;
  const languages = catalogue?.ok === true ? catalogue.value.languages : [];
  const spoken = languages.find(({ tag }) => tag === language);
  const places = catalogue?.ok === true ? catalogue.value.geography.municipalities : [];
  const parts = [
    service === undefined ? t('staff.count.chooseService') : t(`staff.codes.service.${service}`),
    ...(audience === undefined || audience === 'not-known' ? [] : [t(`staff.codes.audience.${audience}`)]),
    ...(violence === undefined || violence === 'not-known' ? [] : [t(`staff.codes.violence.${violence}`)]),
    ...(age === undefined || age === 'not-known' ? [] : [t(`staff.codes.age.${age}`)]),
    ...(priority === undefined || priority === 'none' ? [] : [t(`staff.codes.priority.${priority}`)]),
    ...(spoken === undefined ? [] : [i18n.language === 'en' ? spoken.english : spoken.swedish]),
    ...places.filter(({ code }) => code === municipality).map(({ name }) => name),
  ];
  return (
    <p className={styles.sentence} aria-live="polite">
      {parts.join(' · ')}
    </p>
  );
}

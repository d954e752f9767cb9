import { useTranslation } from 'react-i18next';
import { LeafletId } from '../../domain/classification.ts';
import { useAnswer } from '../asking.ts';

const coreLeaflets = LeafletId.extract(['exposed', 'child-young-close', 'using-violence']);
const themeLeaflets = LeafletId.exclude(coreLeaflets.options);

/** Codes of places, languages and leaflets as staff say them. */
export function useCodeNames() {
  const { t, i18n } = useTranslation();
  const answer = useAnswer('leaflets.catalogue', {});
  const catalogue = answer?.ok === true ? answer.value : undefined;
  const languages = (catalogue?.languages ?? []).map(({ tag, swedish, english }) => ({
    code: tag,
    label: i18n.language === 'en' ? english : swedish,
  }));
  const leaflet = (code: string): string => {
    const core = coreLeaflets.safeParse(code);
    if (core.success) return t(`staff.codes.leaflet.${core.data}`);
    const theme = themeLeaflets.safeParse(code);
    return theme.success ? t(`staff.codes.priority.${theme.data}`) : code;
  };
  return {
    languages: [{ code: 'not-known', label: t('staff.codes.age.not-known') }, ...languages],
    leaflets: (catalogue?.leaflets ?? []).map(({ id }) => ({ code: id, label: leaflet(id) })),
    language: (tag: string): string => languages.find(({ code }) => code === tag)?.label ?? tag,
    leaflet,
    municipality: (wanted: string): string =>
      catalogue?.geography.municipalities.find(({ code }) => code === wanted)?.name ?? wanted,
  };
}

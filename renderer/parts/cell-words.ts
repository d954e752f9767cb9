import { useTranslation } from 'react-i18next';
import type { Cell } from '../../domain/tally.ts';
import { useCodeNames } from './code-names.ts';

/** A counted cell as staff would say it; what is not known of it is a dash, or not said. */
export function useCellWords(cell: Cell) {
  const { t } = useTranslation();
  const names = useCodeNames();
  const { kind, service, leaflet, form, audience, violence, priority, age, language, already } = cell;
  const further = [
    audience === 'not-known' ? [] : t(`staff.codes.audience.${audience}`),
    violence === 'not-known' ? [] : t(`staff.codes.violence.${violence}`),
    already === 'not-known' ? [] : t(`staff.internal.${already === 'yes' ? 'alreadyYes' : 'alreadyNo'}`),
    t(`staff.codes.agency.${cell.agency}`),
  ];
  const counted = service === '' ? unknown : t(`staff.codes.service.${service}`);
  const grown = age === 'not-known' ? unknown : t(`staff.codes.age.${age}`);
  const given = form === '' ? unknown : t(`staff.codes.form.${form}`);
  return {
    what: kind === 'handout' ? names.leaflet(leaflet) : counted,
    language: language === 'not-known' ? unknown : names.language(language),
    ageOrForm: kind === 'handout' ? given : grown,
    priority: priority === 'none' ? unknown : t(`staff.codes.priority.${priority}`),
    further: further.flat().join(', '),
  };
}

const unknown = '–';

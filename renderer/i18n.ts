import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { PersonWording } from '../domain/wording.ts';
import english from '../locales/en/ui.json';
import swedish from '../locales/sv/ui.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    readonly resources: { readonly translation: typeof swedish };
    readonly returnNull: false;
  }
}

/** Staff read Swedish or English; the person's own wording comes with the content of each language. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'sv',
  fallbackLng: 'sv',
  load: 'currentOnly',
  initAsync: false,
  returnEmptyString: false,
  interpolation: { escapeValue: false },
  resources: { sv: { translation: swedish }, en: { translation: english } },
});

/** Every word for staff in one language, for what is told by code. */
export const staffWords = (language: string): typeof swedish.staff =>
  (language === 'en' ? english : swedish).staff;

/** Staff's words in one language, whatever the screen is in: for paper. */
export const staffIn = (language: 'sv' | 'en') => i18n.cloneInstance({ lng: language });

/** The person's words in one language; its wording comes with its content and is learnt once. */
export function wordsOf(language: string, wording: PersonWording) {
  if (!i18n.hasResourceBundle(language, 'translation')) {
    i18n.addResourceBundle(language, 'translation', { person: wording });
  }
  return i18n.getFixedT(language, 'translation');
}
export type Words = ReturnType<typeof wordsOf>;

import { AArrowDown, AArrowUp, EyeOff, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../asking.ts';
import { wordsOf } from '../i18n.ts';
import { useVisit } from '../visit.tsx';
import styles from './frame.module.css';

/** What stands above a sheet turned to the person, in their words: larger, close, and Hide where it always is. */
export function PersonBar({ onHide }: { readonly onHide: () => void }) {
  const { t } = useTranslation();
  const { language, larger, choose } = useVisit();
  const catalogue = useAnswer('leaflets.catalogue', {});
  const own =
    catalogue?.ok === true ? catalogue.value.languages.find(({ tag }) => tag === language) : undefined;
  const words = own === undefined ? t : wordsOf(own.tag, own.wording);
  const spoken = { lang: own?.tag, dir: own?.direction };
  return (
    <header className={styles.bar}>
      <div className={styles.person} lang={own?.tag} data-script={own?.script}>
        <Button
          className={styles.quiet}
          dir={own?.direction}
          onPress={() => {
            choose({ turned: false });
          }}
        >
          <X aria-hidden="true" />
          {words('person.close')}
        </Button>
        <Button
          className={styles.quiet}
          dir={own?.direction}
          onPress={() => {
            choose({ larger: !larger });
          }}
        >
          {larger ? <AArrowDown aria-hidden="true" /> : <AArrowUp aria-hidden="true" />}
          {words(larger ? 'person.smaller' : 'person.larger')}
        </Button>
      </div>
      <HideButton onHide={onHide} {...spoken} label={words('person.hide')} />
    </header>
  );
}

interface HideProps {
  readonly onHide: () => void;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

/** Always in the same place, and above every dialog. */
export function HideButton({ onHide, label, lang, dir }: HideProps) {
  return (
    <Button className={styles.hide} data-react-aria-top-layer="true" onPress={onHide} lang={lang} dir={dir}>
      <EyeOff aria-hidden="true" />
      {label}
    </Button>
  );
}

import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CalmScene } from '../parts/calm-scene.tsx';
import { heard } from '../parts/heard.ts';
import styles from './hidden.module.css';

/** What comes when somebody hides, and stays until a person wants to go on. */
export function HiddenPage({ onReturn }: { readonly onReturn: () => void }) {
  const { t } = useTranslation();
  return (
    <main ref={heard}>
      <CalmScene>
        <Button className={styles.return} onPress={onReturn}>
          {t('staff.hidden.start')}
        </Button>
      </CalmScene>
    </main>
  );
}

import { useTranslation } from 'react-i18next';
import { Age, Already, Audience, Priority, Service, Violence } from '../../domain/classification.ts';
import styles from './referral-fields.module.css';

interface Defined {
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
}

/** One line on what each code means, so that two desks count alike. */
export function Definitions() {
  const { t } = useTranslation();
  const rows = {
    service: Service.options.map((code) =>
      entry(code, t(`staff.codes.service.${code}`), t(`staff.means.service.${code}`)),
    ),
    audience: Audience.options.map((code) =>
      entry(code, t(`staff.codes.audience.${code}`), t(`staff.means.audience.${code}`)),
    ),
    violence: Violence.options.map((code) =>
      entry(code, t(`staff.codes.violence.${code}`), t(`staff.means.violence.${code}`)),
    ),
    age: Age.options.map((code) => entry(code, t(`staff.codes.age.${code}`), t(`staff.means.age.${code}`))),
    already: Already.options.map((code) =>
      entry(code, t(`staff.codes.already.${code}`), t(`staff.means.already.${code}`)),
    ),
    priority: Priority.options.map((code) =>
      entry(code, t(`staff.codes.priority.${code}`), t(`staff.means.priority.${code}`)),
    ),
  };
  return (
    <aside className={styles.definitions} aria-label={t('staff.count.definitions')}>
      <Group label={t('staff.fields.service')} rows={rows.service} />
      <Group label={t('staff.fields.audience')} rows={rows.audience} />
      <Group label={t('staff.fields.violence')} rows={rows.violence} />
      <Group label={t('staff.fields.age')} rows={rows.age} />
      <Group label={t('staff.fields.already')} rows={rows.already} />
      <Group label={t('staff.fields.priority')} rows={rows.priority} />
    </aside>
  );
}

const entry = (code: string, name: string, meaning: string): Defined => ({ code, name, meaning });

function Group({ label, rows }: { readonly label: string; readonly rows: readonly Defined[] }) {
  return (
    <section>
      <h2>{label}</h2>
      <dl>
        {rows.map(({ code, name, meaning }) => (
          <div key={code}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

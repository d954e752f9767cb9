import type { OverviewNames } from '../../domain/overview/names.ts';
import type { Overview } from '../../domain/overview/overview.ts';
import { OverviewFigure } from './overview-figure.tsx';
import { useToldFigures } from './overview-told.ts';
import styles from './overview.module.css';

interface OverviewFiguresProps {
  readonly overview: Overview;
  readonly names: OverviewNames;
}

/** The year as a whole, by municipality, service and language: drawn and told by what is printed alone. */
export function OverviewFigures({ overview, names }: OverviewFiguresProps) {
  const figures = useToldFigures(overview, names);
  return (
    <div className={styles.figures}>
      {figures.map(({ id, ...figure }) => (
        <OverviewFigure key={id} {...figure} />
      ))}
    </div>
  );
}

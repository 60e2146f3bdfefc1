import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useGapCount } from '../named-accounts/use-gap-count.ts';
import classes from './today-page.module.css';

/** What ten minutes with nothing due could do. */
export function FreeMinutes() {
  const { t } = useWords();
  const { data: facts } = useQuery(operations.freshness.worklist.queryOptions({ input: { limit: 1 } }));
  const { data: playbooks } = useQuery(operations.playbooks.list.queryOptions());
  const { data: cases } = useQuery(operations.cases.open.queryOptions({ input: { limit: 1 } }));
  const isNoneOn = playbooks?.playbooks.every(({ state }) => state !== 'on') ?? false;
  const waiting = cases?.total ?? 0;
  const gaps = useGapCount() ?? 0;
  return (
    <>
      <p>{t('todayTask.freeMinutes')}</p>
      <ul className={classes.free}>
        {isNoneOn && (
          <li>
            <Link to="/playbooks">{t('todayTask.switchOnFirst')}</Link>
          </li>
        )}
        {gaps > 0 && (
          <li>
            <Link to="/care">{t('todayTask.fillGaps', { count: gaps })}</Link>
          </li>
        )}
        {facts !== undefined && facts.total > 0 && (
          <li>
            <Link to="/to-confirm">{t('todayTask.confirmFacts', { count: facts.total })}</Link>
          </li>
        )}
        {waiting > 0 && (
          <li>
            <Link to="/cases">{t('todayTask.lookAtCases', { count: waiting })}</Link>
          </li>
        )}
        <li>
          <Link to="/to-contact">{t('todayTask.lookAtSleepers')}</Link>
        </li>
      </ul>
    </>
  );
}

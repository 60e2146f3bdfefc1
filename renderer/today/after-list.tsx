import type { WaitReason } from '../../shared/playbooks/waiting.ts';
import type { Task } from '../../shared/today/contract.ts';
import { useWords } from '../app/words.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { useDays } from '../ui/days.tsx';
import classes from './today-page.module.css';

interface AfterListProps {
  tasks: readonly Task[];
  /** The day up to which the orders are known, where that is too long ago for what waits for them; else null. */
  ordersBehindAt: string | null;
  /** How many are due beyond those listed. */
  more: number;
  /** How many wait, listed or not. */
  waiting: Readonly<Record<WaitReason, number>>;
}

/** What is due or waits and is not listed; what waits for orders says up to which day they are known. */
export function AfterList({ tasks, ordersBehindAt, more, waiting }: AfterListProps) {
  const { t } = useWords();
  const days = useDays();
  const allWaiting = Object.values(waiting).reduce((sum, count) => sum + count, 0);
  const waitingListed = tasks.filter(({ waits }) => waits !== null).length;
  return (
    <>
      {more > 0 && <p className={`${classes.after} quiet`}>{t('today.more', { count: more })}</p>}
      {allWaiting > waitingListed && (
        <p className={`${classes.after} quiet`}>{t('today.waitInAll', { count: allWaiting })}</p>
      )}
      {waiting.knownUntil > 0 && ordersBehindAt !== null && (
        <p className={`${classes.after} quiet`}>
          {t('today.waitForOrders', { count: waiting.knownUntil, day: days.text(ordersBehindAt) })}{' '}
          <ButtonLink size="xs" variant="subtle" to="/import">
            {t('page.import')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

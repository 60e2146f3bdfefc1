import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { caseStateText } from './case-state-text.ts';
import classes from './cases-page.module.css';
import { useNow } from './use-now.ts';

/** The open cases of a customer, each with what it waits for; the page of open cases is where they are worked. */
export function OpenCasesOf({ customerId }: { customerId: number }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const now = useNow();
  const { data } = useQuery(operations.cases.ofCustomer.queryOptions({ input: { customerId } }));
  const open = (data?.cases ?? []).filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={t('cases.onProfile')}>
      {open.map((one) => (
        <li key={one.id} className={classes.ofCustomer}>
          <Link to="/cases">{t(`cases.kinds.${one.kind}`)}</Link>{' '}
          <bdi className="personal">{one.thing || one.text}</bdi>{' '}
          <span className="quiet figure">{caseStateText(one, now, words, days.text)}</span>
        </li>
      ))}
    </ul>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FlowRowsQuestion, SleepFlowRow } from '../../shared/sleep/contract.ts';
import type { SleepState } from '../../shared/sleep/sleep-state.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './four-states-page.module.css';

const peopleShown = 100;

interface Person {
  customerId: number;
  number: string;
  name: string;
  about: string;
}

/** Who was in a state on a day, with their last purchase up to it. */
export function PeopleInState({ asOf, state }: { asOf: string; state: SleepState }) {
  const { t } = useWords();
  const days = useDays();
  const { data, error, refetch } = useQuery(
    operations.sleep.states.queryOptions({ input: { asOf, states: [state], limit: peopleShown } }),
  );
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const people = data.rows.map(({ lastDay, ...row }) => ({
    ...row,
    about: t('fourStates.lastDay', { day: days.text(lastDay) }),
  }));
  return <People people={people} total={data.total} />;
}

/** Whom a figure of the flow counts, with the day on which they came and what came before it. */
export function PeopleInFlow({ question }: { question: Partial<FlowRowsQuestion> }) {
  const { t, language } = useWords();
  const days = useDays();
  const { data, error, refetch } = useQuery(
    operations.sleep.flowRows.queryOptions({ input: { ...question, limit: peopleShown } }),
  );
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const about = ({ cameDay, wokenBy }: SleepFlowRow): string => {
    if (cameDay === null) return t('fourStates.didNotCome');
    const came = t('fourStates.cameOn', { day: days.text(cameDay) });
    return wokenBy === null ? came : `${came} · ${t(`fourStates.wokenBy.${wokenBy}`)}`;
  };
  const { from = null, to = null, wokenBy = null } = question;
  return (
    <>
      <div className={classes.figureHead}>
        <span className="quiet figure">{countText(data.total, language)}</span>
        <SaveTable question={{ table: 'sleepFlow', from, to, wokenBy }} isCompact />
      </div>
      <People people={data.rows.map((row) => ({ ...row, about: about(row) }))} total={data.total} />
    </>
  );
}

function People({ people, total }: { people: readonly Person[]; total: number }) {
  const { t } = useWords();
  return (
    <>
      <ul className={`${classes.people} plain-list`}>
        {people.map(({ customerId, number, name, about }) => (
          <li key={customerId}>
            <Link
              className="personal"
              to="/customers/$customerId"
              params={{ customerId: String(customerId) }}
              search={{}}
            >
              <bdi>{name || number}</bdi>
            </Link>
            <span className="quiet">{about}</span>
          </li>
        ))}
      </ul>
      {total > people.length && <p className="quiet">{t('fourStates.others', { count: total - people.length })}</p>}
    </>
  );
}

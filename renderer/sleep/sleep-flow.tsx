import { useQuery } from '@tanstack/react-query';
import type { SleepFlow as Flow, FlowRowsQuestion, FourStates } from '../../shared/sleep/contract.ts';
import { sleepingStates, sleepStates } from '../../shared/sleep/sleep-state.ts';
import { fewestOfState } from '../../shared/sleep/wake-rates.ts';
import { wakingCauses, wakingDays } from '../../shared/sleep/waking.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { countText, roundShareText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './four-states-page.module.css';
import { PeopleInFlow } from './people-in-figure.tsx';

/** From which state of a quarter ago to which of now, how many woke of each state, and by what. */
export function SleepFlow({ states }: { states: FourStates['states'] }) {
  const { t } = useWords();
  const days = useDays();
  const found = useQuery(operations.sleep.flow.queryOptions({ input: {} }));
  if (found.error !== null) return <FailureNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return null;
  const { statedOn, asOf } = found.data;
  const title = t('fourStates.flow');
  return (
    <section className={classes.comparison} aria-label={title}>
      <div className={classes.sectionHead}>
        <h2>{title}</h2>
        <SaveTable question={{ table: 'sleepFlow', from: null, to: null, wokenBy: null }} isCompact />
      </div>
      <div className={classes.sideBySide}>
        <FlowTable flow={found.data} />
        <div>
          <h3>{t('fourStates.whoWoke')}</h3>
          <ul className={`${classes.people} plain-list`}>
            {wakingCauses.map((cause) => (
              <li key={cause}>
                <span>{t(`fourStates.wokenBy.${cause}`)}</span>
                <Count
                  name={t(`fourStates.wokenBy.${cause}`)}
                  count={found.data.woken[cause]}
                  question={{ wokenBy: cause }}
                />
              </li>
            ))}
          </ul>
          <p className="quiet">
            {t('fourStates.wokenAbout', {
              from: days.text(statedOn),
              to: days.text(asOf),
              days: t('fourStates.days', { count: wakingDays }),
            })}
          </p>
          <h3>{t('fourStates.wakeRates')}</h3>
          <WakeRates states={states} />
        </div>
      </div>
    </section>
  );
}

function FlowTable({ flow: { counts, statedOn, asOf } }: { flow: Flow }) {
  const { t, language } = useWords();
  const days = useDays();
  const sum = (numbers: readonly number[]) =>
    countText(
      numbers.reduce((total, one) => total + one, 0),
      language,
    );
  return (
    <table>
      <caption className="quiet">
        {t('fourStates.flowAbout', { from: days.text(statedOn), to: days.text(asOf) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('fourStates.thenAndNow')}</th>
          {sleepStates.map((to) => (
            <th key={to} scope="col">
              {t(`sleep.states.${to}`)}
            </th>
          ))}
          <th scope="col">{t('fourStates.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {sleepStates.map((from) => (
          <tr key={from}>
            <th scope="row">{t(`sleep.states.${from}`)}</th>
            {sleepStates.map((to) => (
              <td key={to} className="figure">
                <Count
                  name={t('fourStates.fromTo', { from: t(`sleep.states.${from}`), to: t(`sleep.ofState.${to}`) })}
                  count={counts[from][to]}
                  question={{ from, to }}
                />
              </td>
            ))}
            <td className="figure">{sum(sleepStates.map((to) => counts[from][to]))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('fourStates.sum')}</th>
          {sleepStates.map((to) => (
            <td key={to} className="figure">
              {sum(sleepStates.map((from) => counts[from][to]))}
            </td>
          ))}
          <td className="figure">{sum(sleepStates.flatMap((from) => sleepStates.map((to) => counts[from][to])))}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** A figure that opens to those it counts. */
function Count({ name, count, question }: { name: string; count: number; question: Partial<FlowRowsQuestion> }) {
  const { language } = useWords();
  if (count === 0) return <span className="figure">0</span>;
  return <OpeningFigure name={name} value={countText(count, language)} rows={<PeopleInFlow question={question} />} />;
}

/** The shop's own: of those in a state a quarter ago, the share that came since. */
function WakeRates({ states }: { states: FourStates['states'] }) {
  const { t, language } = useWords();
  return (
    <ul className={`${classes.people} plain-list`}>
      {sleepingStates.map((state) => {
        const { customers, came, rate } = states[state].quarterAgo;
        return (
          <li key={state}>
            <span>{t(`sleep.states.${state}`)}</span>
            <span className="figure">
              {rate === null
                ? t('fourStates.tooFewToSay', { came, customers, fewest: fewestOfState })
                : t('fourStates.wakeRate', { came, customers, rate: roundShareText(rate, language) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

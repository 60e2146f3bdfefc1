import { useQuery } from '@tanstack/react-query';
import { sleepStates } from '../../shared/sleep/sleep-state.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './four-states-page.module.css';
import { PeopleInState } from './people-in-figure.tsx';

/** How many were in each state at the end of each month, the latest first; each figure opens to those it counts. */
export function StatesOverTime() {
  const { t, language } = useWords();
  const days = useDays();
  const found = useQuery(operations.sleep.overTime.queryOptions({ input: {} }));
  if (found.error !== null) return <FailureNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return null;
  const title = t('fourStates.overTime');
  return (
    <section className={classes.comparison} aria-label={title}>
      <div className={classes.sectionHead}>
        <h2>{title}</h2>
        <SaveTable question={{ table: 'statesOverTime' }} isCompact />
      </div>
      <table>
        <caption className="quiet">{t('fourStates.overTimeAbout')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fourStates.monthEnd')}</th>
            {sleepStates.map((state) => (
              <th key={state} scope="col">
                {t(`sleep.states.${state}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {found.data.days.toReversed().map(({ day, counts }) => (
            <tr key={day}>
              <th scope="row" className="figure">
                {days.text(day)}
              </th>
              {sleepStates.map((state) => (
                <td key={state} className="figure">
                  {counts[state] === 0 ? (
                    '0'
                  ) : (
                    <OpeningFigure
                      name={`${t(`sleep.states.${state}`)}, ${days.text(day)}`}
                      value={countText(counts[state], language)}
                      rows={<PeopleInState asOf={day} state={state} />}
                    />
                  )}
                </td>
              ))}
              <td className={classes.shares} aria-hidden="true">
                <span className={classes.shareBar}>
                  {sleepStates.map((state) => (
                    <span key={state} data-state={state} style={{ flexGrow: counts[state] }} />
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fewestDaysToCompare, fewestRegularsToCompare } from '../../shared/sleep/back-test.ts';
import type { ModesCompared } from '../../shared/sleep/contract.ts';
import { type SleepMode, sleepModes } from '../../shared/sleep/sleep-state.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { countText, roundShareText, shareText } from '../ui/figures.ts';
import { FailureNotice } from '../ui/states.tsx';
import classes from './four-states-page.module.css';

const outcomes = ['alarmedStayedAway', 'alarmedCame', 'quietStayedAway', 'quietCame'] as const;

/** What either mode would have said a quarter ago, what happened since, and the one that is proposed. */
export function ModesComparison({ onTry }: { onTry(mode: SleepMode): void }) {
  const { t, language } = useWords();
  const days = useDays();
  const compared = useQuery(operations.sleep.compare.queryOptions({ input: {} }));
  if (compared.error !== null) {
    return <FailureNotice error={compared.error} onRetry={() => void compared.refetch()} />;
  }
  if (compared.data === undefined) return null;
  const { statedOn, asOf, modes, mode, proposal } = compared.data;
  const isOtherProposed = proposal !== null && proposal.mode !== mode;
  const right = (share: number | null) => (share === null ? '–' : roundShareText(share, language));
  return (
    <section className={classes.comparison} aria-label={t('fourStates.compared')}>
      <h2>{t('fourStates.compared')}</h2>
      <p>
        <Proposal compared={compared.data} />{' '}
        {isOtherProposed && (
          <Button variant="default" size="compact-sm" onClick={() => onTry(proposal.mode)}>
            {t('fourStates.try', { mode: t(`fourStates.modes.${proposal.mode}`) })}
          </Button>
        )}
      </p>
      <table>
        <caption className="quiet">
          {t('fourStates.comparedDays', { from: days.text(statedOn), to: days.text(asOf) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('fourStates.happened')}</th>
            {sleepModes.map((of) => (
              <th key={of} scope="col">
                {t(`fourStates.modes.${of}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome}>
              <th scope="row">{t(`fourStates.outcomes.${outcome}`)}</th>
              {sleepModes.map((of) => (
                <td key={of} className="figure">
                  {countText(modes[of][outcome], language)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" title={t('fourStates.rightAbout')}>
              {t('fourStates.right')}
            </th>
            {sleepModes.map((of) => (
              <td key={of} className="figure">
                {right(modes[of].rightShare)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="quiet">{t('fourStates.rightAbout')}</p>
    </section>
  );
}

function Proposal({ compared: { proposal, history } }: { compared: ModesCompared }) {
  const { t, language } = useWords();
  if (proposal === null) {
    return t('fourStates.tooLittle', {
      ...{ days: fewestDaysToCompare, regulars: fewestRegularsToCompare },
      hasDays: countText(history.historyDays, language),
      hasRegulars: countText(history.regulars, language),
    });
  }
  if (proposal.lead === 0) return t('fourStates.alike');
  return t(`fourStates.better.${proposal.mode}`, { lead: shareText(proposal.lead, language) });
}

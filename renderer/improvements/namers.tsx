import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImprovementPerson } from '../../shared/improvements/contract.ts';
import { topicText } from '../../shared/improvements/improvement-text.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { useDays } from '../ui/days.tsx';
import { amountText, columnDigits } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './improvements-page.module.css';

const peopleShown = 200;

/** Everybody who named an improvement, the most money first, with what they said, and whether they were told and came. */
export function Namers({ id }: { id: string }) {
  const { t, language } = useWords();
  const found = useQuery(
    operations.improvements.people.queryOptions({
      input: { id, limit: peopleShown },
      placeholderData: keepPreviousData,
    }),
  );
  if (found.error !== null) return <FailureNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <LoadingState />;
  const { people, guests, total } = found.data;
  const digits = columnDigits(people.flatMap(({ yearlySpend }) => yearlySpend ?? []));
  return (
    <section aria-labelledby="who-named-it">
      <div className={classes.head}>
        <h3 id="who-named-it">{t('improvements.who')}</h3>
        {total > 0 && (
          <>
            <ButtonLink
              variant="subtle"
              size="compact-xs"
              to="/customers"
              search={{ conditions: [{ kind: 'improvement', operator: 'hasAny', values: [id] }] }}
            >
              {t('improvements.amongCustomers')}
            </ButtonLink>
            <ReachButton selection={{ list: 'namers', id }} isCompact />
            <SaveTable question={{ table: 'namers', id }} isCompact />
          </>
        )}
      </div>
      <ul className={`${classes.people} plain-list`}>
        {people.map((person) => (
          <li key={person.customerId} className={classes.person}>
            <Link
              className="personal"
              to="/customers/$customerId"
              params={{ customerId: String(person.customerId) }}
              search={{}}
            >
              <bdi>{person.name || person.number}</bdi>
            </Link>
            <span className="figure" title={t('improvements.yearAbout')}>
              {person.yearlySpend === null ? (
                <span className="quiet">{t('improvements.inHousehold')}</span>
              ) : (
                amountText(person.yearlySpend, language, digits)
              )}
            </span>
            <Said mentions={person.mentions} />
            <WhatCame person={person} />
          </li>
        ))}
        {guests.length > 0 && (
          <li className={classes.person}>
            <span>{t('cases.guest')}</span>
            <Said mentions={guests} />
          </li>
        )}
      </ul>
      {total > people.length && <p className="quiet">{t('improvements.more', { count: total - people.length })}</p>}
    </section>
  );
}

/** What they named on which day, in their words. */
function Said({ mentions }: { mentions: ImprovementPerson['mentions'] }) {
  const { t } = useWords();
  const days = useDays();
  return (
    <ul className={`${classes.said} plain-list`}>
      {mentions.map((mention, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said is in one order, the latest first.
        <li key={place}>
          <span className="quiet figure">{days.text(mention.day)}</span>{' '}
          {mention.words === '' ? (
            <span className="quiet personal">{topicText(mention, t)}</span>
          ) : (
            <q className="personal">{mention.words}</q>
          )}
        </li>
      ))}
    </ul>
  );
}

function WhatCame({ person: { toldDay, cameDay } }: { person: ImprovementPerson }) {
  const { t } = useWords();
  const days = useDays();
  const parts = [
    ...(toldDay === null ? [] : [t('improvements.toldOn', { day: days.text(toldDay) })]),
    ...(cameDay === null ? [] : [t('improvements.cameOn', { day: days.text(cameDay) })]),
  ];
  return parts.length === 0 ? null : <span className={`${classes.came} quiet`}>{parts.join(' · ')}</span>;
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlaceInPeriod, PlaceInSnapshotOfCustomer } from '../../shared/snapshots/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import entryList from '../ui/entry-list.module.css';
import { countText } from '../ui/figures.ts';
import { FailureNotice } from '../ui/states.tsx';
import { useSeen } from '../ui/use-seen.ts';
import classes from './rank-history-section.module.css';
import { RankLine } from './rank-line.tsx';

/** Where a customer stood: by revenue in past quarters and years, and in each snapshot; each place opens its ranking. */
export function RankHistorySection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { ref, isSeen } = useSeen<HTMLDivElement>();
  // All orders are read for the places of one: nothing that stands above waits for it.
  const found = useQuery({
    ...operations.snapshots.ofCustomer.queryOptions({ input: { customerId } }),
    enabled: isSeen,
  });
  const { snapshots = [], periods = [] } = found.data ?? {};
  const isRanked = [...snapshots, ...periods].some(({ rank }) => rank !== null);
  if (found.error === null && !isRanked) return <div ref={ref} />;
  const quarters = periods.filter(({ kind }) => kind === 'quarter');
  return (
    <section className={entryList.section} aria-labelledby="rank-history">
      <div className={entryList.heading}>
        <h2 id="rank-history">{t('snapshots.history.title')}</h2>
      </div>
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {quarters.some(({ rank }) => rank !== null) && <RankLine customerId={customerId} quarters={quarters} />}
      <Places
        customerId={customerId}
        years={periods.filter(({ kind, rank }) => kind === 'year' && rank !== null)}
        snapshots={snapshots}
      />
    </section>
  );
}

interface PlacesProps {
  customerId: number;
  years: readonly PlaceInPeriod[];
  snapshots: readonly PlaceInSnapshotOfCustomer[];
}

function Places({ customerId, years, snapshots }: PlacesProps) {
  const { t, language } = useWords();
  const days = useDays();
  const place = ({ rank, customers }: Pick<PlaceInPeriod, 'rank' | 'customers'>): string =>
    rank === null
      ? t('snapshots.history.notRanked', { customers })
      : t('snapshots.history.place', { rank: countText(rank, language), customers: countText(customers, language) });
  if (years.length + snapshots.length === 0) return null;
  return (
    <table className={classes.places}>
      <caption className={classes.onlySaid}>{t('snapshots.history.yearsAndSnapshots')}</caption>
      <tbody>
        {years.toReversed().map((year) => (
          <tr key={year.from}>
            <th scope="row">
              <Link to="/key-accounts" search={{ from: year.from, to: year.to, customer: customerId }}>
                {days.period(year.from, year.to)}
              </Link>
            </th>
            <td className="figure">{place(year)}</td>
          </tr>
        ))}
        {snapshots.map((snapshot) => (
          <tr key={snapshot.id}>
            <th scope="row">
              <Link to="/snapshots" search={{ snapshot: snapshot.id }}>
                <bdi>{snapshot.name}</bdi>
              </Link>{' '}
              <span className="quiet">
                {t(`snapshots.bases.${snapshot.by}`)} · {days.text(snapshot.takenDay)}
              </span>
            </th>
            <td className="figure">{place(snapshot)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

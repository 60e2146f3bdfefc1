import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { rankedKey } from '../../shared/ranking/ranking.ts';
import type { RankingWeights } from '../../shared/ranking/scored-contract.ts';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { FailureNotice } from '../ui/states.tsx';
import type { RankingAddress } from './ranking-address.ts';
import { scoredQuestion } from './scored-queries.ts';

const pageSize = 50;

interface NothingKnownRowsProps {
  address: RankingAddress;
  weights: RankingWeights;
}

/** Who is in no ranking by value: without a sale in the period and without a known factor. */
export function NothingKnownRows({ address, weights }: NothingKnownRowsProps) {
  const { t } = useWords();
  const question = scoredQuestion(address, weights);
  const read = useInfiniteQuery(operations.ranking.nothingKnown.infiniteOptions(byPage(question, pageSize)));
  const first = read.data?.pages[0];
  if (read.error !== null) return <FailureNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (first === undefined) return <LoadingState ofCustomers />;
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <SaveTable isCompact question={{ table: 'nothingKnown', question }} />
      <ul className="plain-list" aria-label={t('ranking.leftOut.nothingKnown')}>
        {rows.map((row) => (
          <li key={rankedKey(row)}>
            <Link to="/customers/$customerId" params={{ customerId: String(row.customerId) }} search={{}}>
              <bdi className="personal">{customerLabel(row)}</bdi>
            </Link>{' '}
            {row.name !== '' && row.group === undefined && <span className="quiet">{row.number}</span>}
          </li>
        ))}
      </ul>
      <ShowMore of="customers" list={read} left={first.total - rows.length} />
    </>
  );
}

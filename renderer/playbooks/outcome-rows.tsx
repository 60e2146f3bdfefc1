import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlaybookWords } from '../../shared/playbooks/contract.ts';
import type { OutcomeFigure, OutcomeRow } from '../../shared/playbooks/outcome-rows.ts';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './playbook-outcome.module.css';
import { useOutcomeText } from './use-outcome-text.ts';

const pageSize = 100;

interface OutcomeRowsProps {
  slug: string;
  figure: OutcomeFigure;
  words: PlaybookWords | undefined;
}

/** Those whom a figure of an outcome counts: the day of the event, what came of it, and what counted as the success. */
export function OutcomeRows({ slug, figure, words }: OutcomeRowsProps) {
  const { language } = useWords();
  const found = useInfiniteQuery(operations.playbooks.outcomeRows.infiniteOptions(byPage({ slug, figure }, pageSize)));
  const first = found.data?.pages[0];
  if (found.error !== null) return <FailureNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (first === undefined) return <LoadingState />;
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div>
      <div className={classes.head}>
        <span className="quiet figure">{countText(first.total, language)}</span>
        <SaveTable question={{ table: 'playbookOutcome', slug, figure }} isCompact />
      </div>
      <ul className={`${classes.rows} plain-list`}>
        {rows.map((row) => (
          <li key={`${row.customerId} ${row.key} ${row.step?.slug ?? ''}`}>
            <Link
              className="personal"
              to="/customers/$customerId"
              params={{ customerId: String(row.customerId) }}
              search={{}}
            >
              <bdi>{row.name || row.number}</bdi>
            </Link>
            <span className="quiet">
              <About row={row} figure={figure} words={words} />
            </span>
          </li>
        ))}
      </ul>
      <ShowMore of="entries" list={found} left={first.total - rows.length} />
    </div>
  );
}

function About({ row, figure, words }: { row: OutcomeRow } & Pick<OutcomeRowsProps, 'figure' | 'words'>) {
  const days = useDays();
  const { language } = useWords();
  const { result, source } = useOutcomeText();
  if (row.step !== null) {
    const title = row.step.title || (words?.steps[row.step.slug]?.title ?? row.step.slug);
    return `${days.text(row.step.day)} · ${title}`;
  }
  if (figure === 'cost' && row.cost !== null) {
    return `${days.text(row.eventDay)} · ${amountAndCurrencyText(row.cost, language)}`;
  }
  return [days.text(row.eventDay), result(row), source(row)].filter((part) => part !== '').join(' · ');
}

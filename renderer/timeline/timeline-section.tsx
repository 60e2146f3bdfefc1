import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TimelineFilter as Filter } from '../../shared/timeline/contract.ts';
import { operations } from '../app/engine.ts';
import { usePageKeys } from '../app/keys.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { QuickEntryLine } from './quick-entry-line.tsx';
import classes from './timeline.module.css';
import { TimelineFilter } from './timeline-filter.tsx';
import { TimelineList } from './timeline-list.tsx';
import { useTimeline } from './use-timeline.ts';

/** What happened with a customer: one line to write down more, below it everything, newest first. */
export function TimelineSection({ customerId }: { customerId: number }) {
  // Nothing typed or shown for one customer stands there for the next.
  return <TimelineOfCustomer key={customerId} customerId={customerId} />;
}

function TimelineOfCustomer({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const line = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState<Filter>({});
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const timeline = useTimeline(customerId, filter);
  const isReadOnly = customer?.binnedAt !== null;
  usePageKeys({ quickEntry: isReadOnly ? undefined : () => line.current?.focus() });
  if (customer === undefined) return null;
  return (
    <section className={classes.section} aria-labelledby={`timeline-${customerId}`}>
      <div className={classes.heading}>
        <h2 id={`timeline-${customerId}`}>{t('timeline.title')}</h2>
        <SaveTable isCompact question={{ table: 'contacts', customerId }} />
      </div>
      {!isReadOnly && <QuickEntryLine customerId={customerId} field={line} />}
      <TimelineFilter timeline={timeline} filter={filter} onChange={setFilter} />
      <TimelineList timeline={timeline} isReadOnly={isReadOnly} areChangesFolded={filter.kinds?.length !== 1} />
    </section>
  );
}

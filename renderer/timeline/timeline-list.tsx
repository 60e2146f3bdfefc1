import { Button, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../shared/timeline/contract.ts';
import { useWords } from '../app/words.ts';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { countText } from '../ui/figures.ts';
import { EmptyState, FailureNotice, LoadingState } from '../ui/states.tsx';
import { ComplaintEntry } from './complaint-entry.tsx';
import { ContactEntry } from './contact-entry.tsx';
import { ChangeEntry, OrderEntry } from './other-entries.tsx';
import classes from './timeline.module.css';
import type { Timeline } from './use-timeline.ts';

interface TimelineListProps {
  timeline: Timeline;
  isReadOnly: boolean;
}

/** The entries, newest first; a day is written once. */
export function TimelineList({ timeline, isReadOnly }: TimelineListProps) {
  const { t, language } = useWords();
  const first = timeline.data?.pages[0];
  if (timeline.error !== null) return <FailureNotice error={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (first === undefined) return <LoadingState />;
  if (first.all === 0) return <EmptyState title={t('timeline.empty')}>{t('timeline.emptyHow')}</EmptyState>;
  if (first.total === 0) return <p className="quiet">{t('timeline.nothingFits')}</p>;
  const shown = timeline.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <ol className={classes.entries} aria-label={t('timeline.title')}>
        {shown.map((entry, index) => (
          <li key={keyOf(entry)} className={classes.entry} data-kind={entry.kind}>
            <div className={classes.when}>
              <Day day={entry.day} isRepeated={shown[index - 1]?.day === entry.day} />
              {entry.time !== null && <span className="quiet">{entry.time.slice(0, 5)}</span>}
            </div>
            <div className={classes.what}>{contentOf(entry, isReadOnly)}</div>
          </li>
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button
          variant="default"
          className={classes.more ?? ''}
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('timeline.more', { left: countText(first.total - shown.length, language) })}
        </Button>
      )}
    </>
  );
}

function Day({ day, isRepeated }: { day: string; isRepeated: boolean }) {
  return isRepeated ? <VisuallyHidden>{day}</VisuallyHidden> : <span className={classes.day}>{day}</span>;
}

function keyOf(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'contact':
      return `contact-${entry.contact.id}`;
    case 'complaint':
      return `complaint-${entry.complaint.id}`;
    case 'order':
      return `order-${entry.order.id}`;
    case 'change':
      return `change-${entry.actId}`;
    case 'attachment':
      return `attachment-${entry.attachment.id}`;
  }
}

function contentOf(entry: TimelineEntry, isReadOnly: boolean): ReactNode {
  switch (entry.kind) {
    case 'contact':
      return <ContactEntry contact={entry.contact} isReadOnly={isReadOnly} />;
    case 'complaint':
      return <ComplaintEntry complaint={entry.complaint} isAlone />;
    case 'order':
      return <OrderEntry order={entry.order} items={entry.items} />;
    case 'change':
      return <ChangeEntry change={entry} />;
    case 'attachment':
      return <AttachmentList attachments={[entry.attachment]} isReadOnly={isReadOnly} />;
  }
}

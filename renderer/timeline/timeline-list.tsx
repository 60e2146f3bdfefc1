import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TimelineEntry } from '../../shared/timeline/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { AppointmentEntry } from '../appointments/appointment-entry.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { CaseEntry } from '../cases/case-entry.tsx';
import { LifeEventEntry } from '../life-events/life-event-entry.tsx';
import { PaymentTimelineEntry } from '../payments/payment-timeline-entry.tsx';
import { useDays } from '../ui/days.tsx';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ContactEntry } from './contact-entry.tsx';
import { foldedChanges } from './folded-changes.ts';
import { ChangeEntry, OrderEntry, type TimelineAmounts } from './other-entries.tsx';
import classes from './timeline.module.css';
import { entryProps, useEntryKeys } from './use-entry-keys.ts';
import type { Timeline } from './use-timeline.ts';

interface TimelineListProps {
  timeline: Timeline;
  isReadOnly: boolean;
  /** Asked for alone, changes are not folded. */
  areChangesFolded: boolean;
}

/** The entries, newest first; a day is written once. */
export function TimelineList({ timeline, isReadOnly, areChangesFolded }: TimelineListProps) {
  const { t } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const first = timeline.data?.pages[0];
  const shown = timeline.data?.pages.flatMap((page) => page.entries) ?? [];
  const { stop, ...keys } = useEntryKeys((key) => shown.find((entry) => keyOf(entry) === key), isReadOnly);
  if (timeline.error !== null) return <FailureNotice error={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (first === undefined) return <LoadingState />;
  if (first.all === 0) return <EmptyState title={t('timeline.empty')}>{t('timeline.emptyHow')}</EmptyState>;
  if (first.total === 0) return <p className="quiet">{t('timeline.nothingFits')}</p>;
  const amounts: TimelineAmounts = { currency: archive?.homeCurrency, digits: first.areNetsWhole ? 'none' : 'all' };
  const runs = foldedChanges(shown);
  // Tab comes to the entry that had the focus last, or else to the first of which something can be said.
  const firstStop = shown.find(({ kind }) => kind !== 'change');
  const tabStop = shown.some((entry) => keyOf(entry) === stop) || firstStop === undefined ? stop : keyOf(firstStop);
  return (
    <>
      {amounts.currency !== undefined && shown.some(({ kind }) => kind === 'order' || kind === 'payment') && (
        <p className={`${classes.amountHeading} quiet public`}>
          {t('timeline.amounts', { currency: amounts.currency })}
        </p>
      )}
      <ol className={classes.entries} aria-label={t('timeline.title')} {...keys}>
        {runs.map((run, index) => {
          const dayBefore = runs[index - 1]?.at(-1)?.day;
          return run.length === 1 || !areChangesFolded ? (
            <Entries
              key={keyOf(run[0])}
              entries={run}
              dayBefore={dayBefore}
              isReadOnly={isReadOnly}
              amounts={amounts}
              tabStop={tabStop}
            />
          ) : (
            <FoldedChanges
              key={keyOf(run[0])}
              entries={run}
              dayBefore={dayBefore}
              isReadOnly={isReadOnly}
              amounts={amounts}
              tabStop={tabStop}
            />
          );
        })}
      </ol>
      <ShowMore of="entries" list={timeline} left={first.total - shown.length} />
    </>
  );
}

type Run = readonly [TimelineEntry, ...TimelineEntry[]];

interface EntriesProps {
  entries: Run;
  /** The day of the entry above, which is written there. */
  dayBefore: string | undefined;
  isReadOnly: boolean;
  amounts: TimelineAmounts;
  /** The key of the entry that the Tab key comes to. */
  tabStop: string | null;
}

function Entries({ entries, dayBefore, isReadOnly, amounts, tabStop }: EntriesProps) {
  return entries.map((entry, index) => (
    <li
      key={keyOf(entry)}
      className={classes.entry}
      data-kind={entry.kind}
      tabIndex={keyOf(entry) === tabStop ? 0 : -1}
      aria-keyshortcuts={shortcutsOf(entry)}
      {...entryProps(keyOf(entry))}
    >
      <When entry={entry} dayBefore={index === 0 ? dayBefore : entries[index - 1]?.day} />
      <div className={classes.what}>{contentOf(entry, isReadOnly, amounts)}</div>
    </li>
  ));
}

/** Changes without anything between them are one line until they are asked for. */
function FoldedChanges({ entries, dayBefore, ...rest }: EntriesProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <li className={classes.entry} data-kind="change">
        <When entry={entries[0]} dayBefore={dayBefore} />
        <div className={classes.what}>
          <button
            type="button"
            className={classes.fold}
            aria-expanded={isOpen}
            onClick={() => setIsOpen((is) => !is)}
            {...entryProps(`changes-${keyOf(entries[0])}`)}
          >
            {isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
            {t('timeline.changes', { count: entries.length })}
          </button>
        </div>
      </li>
      {isOpen && <Entries entries={entries} dayBefore={entries[0].day} {...rest} />}
    </>
  );
}

function When({ entry, dayBefore }: { entry: TimelineEntry; dayBefore: string | undefined }) {
  return (
    <div className={classes.when}>
      <Day day={entry.day} isRepeated={dayBefore === entry.day} />
      {entry.time !== null && <span className="quiet">{entry.time.slice(0, 5)}</span>}
    </div>
  );
}

function Day({ day, isRepeated }: { day: string; isRepeated: boolean }) {
  const days = useDays();
  const text = days.inColumn(day);
  return isRepeated ? <VisuallyHidden>{text}</VisuallyHidden> : <span className={classes.day}>{text}</span>;
}

const [satisfactionKeys, minutesKeys] = ['0 1 2 3', '+ -'];

function shortcutsOf({ kind }: TimelineEntry): string | undefined {
  if (kind === 'contact') return `${satisfactionKeys} ${minutesKeys}`;
  return kind === 'order' || kind === 'case' ? satisfactionKeys : undefined;
}

function keyOf(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'contact':
      return `contact-${entry.contact.id}`;
    case 'appointment':
      return `appointment-${entry.appointment.id}`;
    case 'case':
      return `case-${entry.case.id}`;
    case 'lifeEvent':
      return `life-event-${entry.lifeEvent.id}`;
    case 'order':
      return `order-${entry.order.id}`;
    case 'payment':
      return `payment-${entry.payment.id}`;
    case 'change':
      return `change-${entry.actId}`;
    case 'attachment':
      return `attachment-${entry.attachment.id}`;
  }
}

function contentOf(entry: TimelineEntry, isReadOnly: boolean, amounts: TimelineAmounts): ReactNode {
  switch (entry.kind) {
    case 'contact':
      return <ContactEntry contact={entry.contact} isReadOnly={isReadOnly} />;
    case 'appointment':
      return <AppointmentEntry appointment={entry.appointment} isReadOnly={isReadOnly} />;
    case 'case':
      return <CaseEntry heard={entry.case} isAlone />;
    case 'lifeEvent':
      return <LifeEventEntry lifeEvent={entry.lifeEvent} isReadOnly={isReadOnly} />;
    case 'order':
      return <OrderEntry order={entry.order} items={entry.items} amounts={amounts} isReadOnly={isReadOnly} />;
    case 'payment':
      return <PaymentTimelineEntry payment={entry.payment} amounts={amounts} />;
    case 'change':
      return <ChangeEntry change={entry} />;
    case 'attachment':
      return <AttachmentList attachments={[entry.attachment]} isReadOnly={isReadOnly} />;
  }
}

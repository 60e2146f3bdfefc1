import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type {
  EnrolmentOfCustomer,
  PlaybookStanding,
  PlaybookSummary,
  PlaybookWords,
} from '../../shared/playbooks/contract.ts';
import { stepStates } from '../../shared/playbooks/step-states.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import classes from './playbook-people.module.css';
import { StandingText } from './standing-text.tsx';
import { stepColumns } from './step-columns.ts';
import { StepNode } from './step-node.tsx';
import { useStepTexts } from './use-step-texts.ts';

/** The most that are listed; all of them leave as a spreadsheet. */
const mostListed = 5_000;

interface PlaybookPeopleProps {
  playbook: PlaybookSummary;
  name: string;
  standing: PlaybookStanding;
  words: PlaybookWords | undefined;
}

type PersonRow = EnrolmentOfCustomer & { place: number };

/** A row for each person who is or was in it: their steps on the days of these, and what comes next or how it ended. */
export function PlaybookPeople({ playbook, name, standing, words }: PlaybookPeopleProps) {
  const { t, language } = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const { slug } = playbook;
  const found = useQuery(operations.playbooks.get.queryOptions({ input: { slug, limit: mostListed } }));
  const rows = useMemo(
    () => (found.data?.enrolments ?? []).map((enrolment, place): PersonRow => ({ ...enrolment, place })),
    [found.data],
  );
  const columns = usePeopleColumns({ playbook, standing, words, rows });
  const total = found.data?.total ?? 0;
  usePrintedPage(async () => (
    <TablePaper
      title={`${name} · ${t('playbookPage.tabs.people')}`}
      about={[t('playbooks.asOf', { day: days.text(days.today) })]}
      columns={columns.map(({ count, ...column }) => ({
        ...column,
        heading: count === undefined ? column.heading : `${column.heading} · ${count}`,
      }))}
      rows={rows}
      rowKey={({ place }) => place}
      total={total}
    />
  ));
  if (found.error !== null) return <FailureNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <LoadingState />;
  if (rows.length === 0) return <EmptyState title={t('playbooks.nobody')} />;
  const openCustomer = ({ customerId }: PersonRow): void =>
    void navigate({ to: '/customers/$customerId', params: { customerId: `${customerId}` } });
  return (
    <>
      <DataTable
        label={t('playbookPage.tabs.people')}
        question={slug}
        columns={columns}
        total={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={({ place }) => place}
        show={() => {}}
        memory={`playbook-people.${slug}`}
        isSettled={!found.isFetching}
        onOpen={openCustomer}
        onOpenPage={openCustomer}
      />
      <p className={classes.legend}>
        {stepStates.map((state) => (
          <span key={state}>
            <i className={classes.node} data-state={state} aria-hidden /> {t(`playbooks.stepStates.${state}`)}
          </span>
        ))}
        {total > rows.length && (
          <span>
            {t('playbookPage.peopleNotListed', { count: total - rows.length, listed: countText(mostListed, language) })}
          </span>
        )}
      </p>
    </>
  );
}

interface PeopleColumnsProps extends Omit<PlaybookPeopleProps, 'name'> {
  rows: readonly PersonRow[];
}

// A heading of a step is “Day 7”, or words such as “3 days before”.
const dayWidthPx = 96;
const wordsWidthPx = 136;

function usePeopleColumns({ playbook, standing, words, rows }: PeopleColumnsProps): DataColumn<PersonRow>[] {
  const { t, language } = useWords();
  const texts = useStepTexts(words);
  const { steps } = playbook.definition;
  const shown = useMemo(() => stepColumns(steps, rows), [steps, rows]);
  return [
    {
      key: 'person',
      heading: t('playbookOutcome.person'),
      count: t('playbookPage.peopleInIt', { count: playbook.people }),
      isPinned: true,
      width: 150,
      cell: ({ name, number }) => <bdi className="personal">{name || number}</bdi>,
    },
    ...shown.map(({ slug, title, variants, day }): DataColumn<PersonRow> => {
      return {
        key: `step.${slug}`,
        heading:
          variants !== null ? texts.statesOf(variants) : day === null ? t('playbookPage.formerStep') : texts.dayOf(day),
        count: countText(standing.atStep[slug] ?? 0, language),
        about: title ?? words?.steps[slug]?.title ?? slug,
        width: day?.kind === 'day' && day.day >= 0 ? dayWidthPx : wordsWidthPx,
        isPublic: true,
        cell: (row) => <StepCell row={row} slug={slug} />,
      };
    }),
    {
      key: 'standing',
      heading: t('playbookPage.standing'),
      count: [
        t('playbookPage.succeededNow', { count: standing.succeeded }),
        t('playbookPage.stoppedNow', { count: standing.stopped }),
      ].join(' · '),
      cell: (row) => <StandingText enrolment={row} words={words} />,
    },
  ];
}

/** Nothing is done for those of the control group. */
function StepCell({ row, slug }: { row: PersonRow; slug: string }) {
  const place = row.isHeldOut ? -1 : row.steps.findIndex((step) => step.slug === slug);
  const step = row.steps[place];
  return step !== undefined && <StepNode step={step} isFirst={place === 0} isLast={place === row.steps.length - 1} />;
}

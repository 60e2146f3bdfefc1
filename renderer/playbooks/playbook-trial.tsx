import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NothingToDo, PlaybookPreview } from '../../shared/playbooks/contract.ts';
import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { useDays } from '../ui/days.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { PeopleByDay } from './people-by-day.tsx';
import classes from './playbook-page.module.css';
import { blanksOf, Sentence } from './sentence.tsx';
import { useCostText } from './use-cost-text.ts';

interface TrialQuestion {
  slug: string;
  /** As it is edited just now. */
  definition: PlaybookDefinition;
  /** False while something of it is still to be chosen. */
  isWhole: boolean;
}

/** What a playbook would have done, had it been on from a day that one chooses. */
export function useTrial({ slug, definition, isWhole }: TrialQuestion) {
  const [from, setFrom] = useState<string | null>(null);
  const chosen = from === null ? {} : { from };
  const found = useQuery({
    ...operations.playbooks.preview.queryOptions({
      input: { slug, definition: withoutWords(definition), ...chosen },
      placeholderData: keepPreviousData,
    }),
    enabled: isWhole,
  });
  const isTooLate = from !== null && found.data !== undefined && from > found.data.to;
  return {
    ...found,
    slug,
    definition,
    days: chosen,
    isPossible: isWhole && !isTooLate,
    isTooLate,
    chooseFrom: setFrom,
  };
}

export type Trial = ReturnType<typeof useTrial>;

/** What is said does not change who comes in: typing asks nothing. */
export function withoutWords(definition: PlaybookDefinition): PlaybookDefinition {
  return { ...definition, steps: definition.steps.map((step) => ({ ...step, title: null, wording: null })) };
}

/** The sentence of a trial; its day is a blank. */
export function TrialSentence({ trial, onSeeWho }: { trial: Trial; onSeeWho(): void }) {
  const { t } = useWords();
  const days = useDays();
  const costText = useCostText();
  const { data, error, refetch, isTooLate, chooseFrom } = trial;
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.isWithoutSegments && data.people === 0) return <p className="quiet">{t('playbooks.trialOfSegment')}</p>;
  const from = trial.days.from ?? data.from;
  const day = (
    <ToolChip name={t('playbookPage.tryFrom')} value={days.text(from)} width={240} isInSentence>
      <DayInput
        label={t('playbookPage.tryFrom')}
        value={from}
        canBeEmpty={false}
        isFocused
        isInPopover
        onChange={(chosen) => {
          if (chosen !== null) chooseFrom(chosen);
        }}
      />
      {isTooLate && (
        <p className={classes.warning} role="status">
          {t('playbookPage.triedTooLate', { day: days.text(data.to) })}
        </p>
      )}
    </ToolChip>
  );
  return (
    <section className={classes.trial} aria-label={t('playbookPage.tryIt')}>
      <p>
        <Sentence
          text={t('playbookPage.tried', {
            ...blanksOf('from'),
            to: days.text(data.to),
            people: t('playbooks.peopleCount', { count: data.people }),
            count: data.tasks,
          })}
          blanks={{ from: day }}
        />
        {data.cost !== null && data.cost.times > 0 && ` ${t('playbookPage.triedCost', { cost: costText(data.cost) })}`}
        {data.passedOver > 0 && ` ${t('playbookPage.passedOver', { count: data.passedOver })}`}
        {isTooLate && (
          <span className={classes.warning}> {t('playbookPage.triedTooLate', { day: days.text(data.to) })}</span>
        )}
      </p>
      {data.people > 0 && (
        <Button variant="default" onClick={onSeeWho}>
          {t('playbooks.seeWho')}
        </Button>
      )}
    </section>
  );
}

/** Whom it would have brought in, each with the day. */
export function TriedPeople({ trial, tried, onClose }: { trial: Trial; tried: PlaybookPreview; onClose(): void }) {
  const { t } = useWords();
  const days = useDays();
  const { slug, definition } = trial;
  const nothingText = (why: NothingToDo['why'], day: string): string =>
    why === 'later' || why === 'waits'
      ? t(`playbookPage.nothingYet.${why}`, { day })
      : t(`playbooks.ends.${why}`, { day });
  return (
    <SidePanel
      title={t('playbookPage.whoWouldBe')}
      actions={
        <SaveTable
          question={{
            table: 'playbookTrial',
            slug,
            definition: withoutWords(definition),
            from: tried.from,
            to: tried.to,
          }}
          isCompact
        />
      }
      onClose={onClose}
    >
      <p className={`${classes.aboutTrial} quiet`}>
        {t('playbookPage.tried', {
          from: days.text(tried.from),
          to: days.text(tried.to),
          people: t('playbooks.peopleCount', { count: tried.people }),
          count: tried.tasks,
        })}
      </p>
      <PeopleByDay
        people={tried.rows.map(({ eventDay, tasks, nothingToDo, ...person }) => ({
          ...person,
          day: eventDay,
          note:
            nothingToDo === null
              ? t('playbookPage.tasksOf', { count: tasks })
              : nothingText(nothingToDo.why, days.text(nothingToDo.day)),
        }))}
      />
    </SidePanel>
  );
}

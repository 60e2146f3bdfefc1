import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getI18n } from 'react-i18next';
import type { EnrolmentOfCustomer } from '../../shared/playbooks/contract.ts';
import { operations } from '../app/engine.ts';
import { withItsWords } from '../app/languages.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import classes from './playbooks.module.css';
import { StandingText } from './standing-text.tsx';
import { usePlaybookWords } from './use-playbook-words.ts';

const StopEnrolment = shownLater(() =>
  withItsWords(getI18n(), async () => (await import('./stop-enrolment.tsx')).StopEnrolment),
);

/** In which playbooks a customer is, at which step, what comes; those that have ended with what came of them. */
export function PlaybooksTab({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const found = useQuery(operations.playbooks.ofCustomer.queryOptions({ input: { customerId } }));
  const enrolments = found.data?.enrolments ?? [];
  const inIt = enrolments.filter(({ end }) => end === null);
  const ended = enrolments.filter(({ end }) => end !== null);
  return (
    <div className={classes.parts}>
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingState />}
      {found.data !== undefined && (
        <>
          <PutIn customerId={customerId} />
          {enrolments.length === 0 && <EmptyState title={t('playbooks.inNone')}>{t('playbooks.inNoneHow')}</EmptyState>}
          {inIt.map((enrolment) => (
            <EnrolmentPart key={`${enrolment.playbook} ${enrolment.subject} ${enrolment.key}`} enrolment={enrolment} />
          ))}
          {ended.length > 0 && <h3>{t('playbooks.ended')}</h3>}
          {ended.map((enrolment) => (
            <EnrolmentPart key={`${enrolment.playbook} ${enrolment.subject} ${enrolment.key}`} enrolment={enrolment} />
          ))}
        </>
      )}
    </div>
  );
}

/** One that no event brings in is put in by hand. */
function PutIn({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const words = usePlaybookWords();
  const { data } = useQuery(operations.playbooks.list.queryOptions());
  const nameOf = (slug: string): string =>
    data?.playbooks.find((playbook) => playbook.slug === slug)?.name || words[slug]?.name || slug;
  const enrol = useMutation(
    operations.playbooks.enrol.mutationOptions({
      onSuccess: ({ actId }, { slug }) => {
        if (actId !== null) showActDone(t('playbooks.putInNow', { playbook: nameOf(slug) }), actId);
      },
    }),
  );
  // One whose every step is of a state of sleep begins where that state is known.
  const choices = (data?.playbooks ?? []).filter(
    ({ state, definition }) => state !== 'ended' && definition.steps.some(({ variants }) => variants === null),
  );
  return (
    <div>
      <ToolChip name={t('playbooks.putIn')} value={t('playbooks.putIn')} width={240}>
        {(close) => (
          <ChoiceList
            label={t('playbooks.putIn')}
            choices={choices.map(({ slug }) => ({ value: slug, content: nameOf(slug) }))}
            chosen=""
            onChoose={(slug) => {
              close();
              enrol.mutate({ slug, customerId });
            }}
          />
        )}
      </ToolChip>
    </div>
  );
}

function EnrolmentPart({ enrolment }: { enrolment: EnrolmentOfCustomer }) {
  const { t } = useWords();
  const days = useDays();
  const words = usePlaybookWords()[enrolment.playbook];
  const [isOpen, setIsOpen] = useState(enrolment.end === null);
  const title = enrolment.playbookName || words?.name || enrolment.playbook;
  return (
    <section>
      <p className={classes.stepHead}>
        <strong>{title}</strong>
        <span className="quiet">{days.text(enrolment.eventDay)}</span>
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('playbooks.steps')}
        </Button>
        {enrolment.end === null && <StopEnrolment enrolment={enrolment} title={title} />}
      </p>
      <p className="quiet">
        <StandingText enrolment={enrolment} words={words} />
      </p>
      {isOpen && (
        <ol className={classes.steps}>
          {enrolment.steps.map((step) => (
            <li key={step.slug} className={classes.person}>
              <span>{step.title ?? words?.steps[step.slug]?.title ?? step.slug}</span>
              <span className="quiet">
                {t(`playbooks.stepStates.${step.state}`)}
                {(step.overOn ?? step.due) !== null && ` · ${days.text(step.overOn ?? step.due ?? '')}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

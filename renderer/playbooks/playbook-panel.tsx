import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EnrolmentOfCustomer, PlaybookSummary, PlaybookWords } from '../../shared/playbooks/contract.ts';
import { mergedWording } from '../../shared/playbooks/merge-fields.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useHasDraft } from '../drafts/use-draft.ts';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { copyOf } from './new-parts.ts';
import { PlaybookForm } from './playbook-form.tsx';
import { PlaybookOutcome } from './playbook-outcome.tsx';
import classes from './playbooks.module.css';
import { usePlaybookWords } from './use-playbook-words.ts';

/** So many people are listed; who is in it comes before who was. */
const peopleShown = 100;

/** A playbook next to the list: what it is for, its steps with their words, who is in it, what came of it. */
export function PlaybookPanel({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useWords();
  const words = usePlaybookWords()[slug];
  const { data, error, refetch } = useQuery(operations.playbooks.get.queryOptions({ input: { slug } }));
  return (
    <SidePanel title={data?.playbook.name || words?.name || slug} onClose={onClose}>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && (
        <div className={classes.parts}>
          {words !== undefined && (
            <>
              <p>{words.does}</p>
              <Facts
                facts={[
                  [t('playbooks.for'), words.for],
                  [t('playbooks.notWhen'), words.notWhen],
                  [t('playbooks.succeedsBy'), <SuccessText key="success" playbook={data.playbook} />],
                ]}
              />
            </>
          )}
          <Switches playbook={data.playbook} />
          {data.playbook.state !== 'on' && <Trial slug={slug} />}
          {data.total > 0 && (
            <PlaybookOutcome slug={slug} name={data.playbook.name || (words?.name ?? slug)} words={words} />
          )}
          <People enrolments={data.enrolments} total={data.total} words={words} />
          <SeenTooLate people={data.seenTooLate} />
          <Editing playbook={data.playbook} words={words} />
        </div>
      )}
    </SidePanel>
  );
}

function SuccessText({ playbook: { definition } }: { playbook: PlaybookSummary }) {
  const { t } = useWords();
  const { kind, days } = definition.success;
  return t(`playbooks.successKinds.${kind}`, { days: t('today.days', { count: days }) });
}

/** On, off and ended; switched on, it is asked whether also for those whom its state holds already. */
function Switches({ playbook: { slug, state, since } }: { playbook: PlaybookSummary }) {
  const { t } = useWords();
  const days = useDays();
  const { data: held } = useQuery(
    operations.playbooks.thoseInIt.queryOptions({ input: { slug }, enabled: state !== 'on' }),
  );
  const settings = (text: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(text, actId);
    },
  });
  const on = useMutation(operations.playbooks.switchOn.mutationOptions(settings(t('playbooks.switchedOn'))));
  const off = useMutation(operations.playbooks.switchOff.mutationOptions(settings(t('playbooks.switchedOff'))));
  const end = useMutation(operations.playbooks.end.mutationOptions(settings(t('playbooks.endedNow'))));
  return (
    <section>
      <p className="quiet">
        {t(`playbooks.states.${state}`)}
        {since !== null && ` · ${t('playbooks.since', { day: days.text(since) })}`}
      </p>
      <div className={classes.buttons}>
        {state === 'on' ? (
          <>
            <Button variant="default" loading={off.isPending} onClick={() => off.mutate({ slug })}>
              {t('playbooks.switchOff')}
            </Button>
            <Button variant="subtle" loading={end.isPending} onClick={() => end.mutate({ slug })}>
              {t('playbooks.end')}
            </Button>
          </>
        ) : (
          <>
            <Button loading={on.isPending} onClick={() => on.mutate({ slug, from: days.today })}>
              {t('playbooks.switchOn')}
            </Button>
            {held !== undefined && held.people > 0 && (
              <Button
                variant="default"
                loading={on.isPending}
                onClick={() => on.mutate({ slug, from: days.today, withThoseInIt: true })}
              >
                {t('playbooks.switchOnWith', { count: held.people })}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** What it would have done, had it been on for three months. */
function Trial({ slug }: { slug: string }) {
  const { t } = useWords();
  const days = useDays();
  const [areShown, setAreShown] = useState(false);
  const { data } = useQuery(operations.playbooks.preview.queryOptions({ input: { slug } }));
  if (data === undefined) return null;
  if (data.isWithoutSegments) return <p className="quiet">{t('playbooks.trialOfSegment')}</p>;
  return (
    <section>
      <p>
        {t('playbooks.trial', {
          from: days.text(data.from),
          to: days.text(data.to),
          people: t('playbooks.peopleCount', { count: data.people }),
          count: data.tasks,
        })}{' '}
        {data.people > 0 && (
          <Button size="compact-xs" variant="subtle" aria-expanded={areShown} onClick={() => setAreShown(!areShown)}>
            {t('playbooks.seeWho')}
          </Button>
        )}
      </p>
      {areShown && <PeopleByDay people={data.rows.map(({ eventDay, ...person }) => ({ ...person, day: eventDay }))} />}
    </section>
  );
}

interface PeopleProps {
  enrolments: readonly EnrolmentOfCustomer[];
  total: number;
  words: PlaybookWords | undefined;
}

function People({ enrolments, total, words }: PeopleProps) {
  const { t } = useWords();
  const days = useDays();
  const inIt = enrolments.toSorted((a, b) => Number(a.end !== null) - Number(b.end !== null)).slice(0, peopleShown);
  return (
    <section>
      <h3>{t('playbooks.whoIsInIt')}</h3>
      {total === 0 && <p className="quiet">{t('playbooks.nobody')}</p>}
      <ul className={classes.people}>
        {inIt.map((enrolment) => (
          <li key={`${enrolment.customerId} ${enrolment.key}`} className={classes.person}>
            <Link className="personal" to="/customers/$customerId" params={{ customerId: `${enrolment.customerId}` }}>
              <bdi>{enrolment.name || enrolment.number}</bdi>
            </Link>
            <span className="quiet">
              <StandingText enrolment={enrolment} words={words} />
            </span>
          </li>
        ))}
      </ul>
      {total > inIt.length && <p className="quiet">{t('playbooks.morePeople', { count: total - inIt.length })}</p>}
      {total > 0 && <p className="quiet">{t('playbooks.asOf', { day: days.text(days.today) })}</p>}
    </section>
  );
}

interface PersonOnDay {
  customerId: number;
  number: string;
  name: string;
  day: string;
}

function PeopleByDay({ people }: { people: readonly PersonOnDay[] }) {
  const { t } = useWords();
  const days = useDays();
  return (
    <>
      <ul className={classes.people}>
        {people.slice(0, peopleShown).map(({ customerId, number, name, day }) => (
          <li key={`${customerId} ${day}`} className={classes.person}>
            <Link className="personal" to="/customers/$customerId" params={{ customerId: `${customerId}` }}>
              <bdi>{name || number}</bdi>
            </Link>
            <span className="quiet">{days.text(day)}</span>
          </li>
        ))}
      </ul>
      {people.length > peopleShown && (
        <p className="quiet">{t('playbooks.morePeople', { count: people.length - peopleShown })}</p>
      )}
    </>
  );
}

/** Whose event came to light too late to bring them in. */
function SeenTooLate({ people }: { people: readonly PersonOnDay[] }) {
  const { t } = useWords();
  if (people.length === 0) return null;
  return (
    <section>
      <h3>{t('playbooks.seenTooLate', { count: people.length })}</h3>
      <PeopleByDay people={people} />
    </section>
  );
}

/** At which step and for what it waits, or how it ended; with how many steps were missed. */
export function StandingText({
  enrolment: { steps, waits, end, success, isHeldOut },
  words,
}: {
  enrolment: EnrolmentOfCustomer;
  words: PlaybookWords | undefined;
}) {
  const { t } = useWords();
  const days = useDays();
  if (isHeldOut) return t('playbooks.heldOut');
  if (success.day !== null) return t('playbooks.succeededOn', { day: days.text(success.day) });
  const missed = steps.filter(({ state }) => state === 'missed').length;
  const withMissed = (text: string): string =>
    missed === 0 ? text : `${text} · ${t('playbooks.missedSteps', { count: missed })}`;
  if (end !== null) return withMissed(t(`playbooks.ends.${end.why}`, { day: days.text(end.day) }));
  const next = steps.find(({ state }) => state === 'open' || state === 'ahead');
  if (next === undefined) return withMissed(t('playbooks.waitsForSuccess'));
  const title = next.title ?? words?.steps[next.slug]?.title ?? next.slug;
  const due = next.due === null ? title : `${days.text(next.due)} · ${title}`;
  return withMissed(waits === null ? due : `${due} · ${t(`today.waits.${waits}`)}`);
}

/** The steps as they are read, or the form that changes them; a copy becomes one of the shop's own. */
function Editing({ playbook, words }: { playbook: PlaybookSummary; words: PlaybookWords | undefined }) {
  const { t } = useWords();
  const hasDraft = useHasDraft()({ form: `playbook.${playbook.slug}`, customerId: null });
  const [isOpen, setIsOpen] = useState(hasDraft);
  const add = useMutation(
    operations.playbooks.add.mutationOptions({
      onSuccess: ({ actId }, { name }) => {
        if (actId !== null) showActDone(t('playbooks.added', { playbook: name }), actId);
      },
    }),
  );
  if (isOpen) return <PlaybookForm playbook={playbook} words={words} onSaved={() => setIsOpen(false)} />;
  return (
    <>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>
          {t('playbooks.change')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          loading={add.isPending}
          onClick={() =>
            add.mutate({
              name: t('playbooks.copyOf', { playbook: playbook.name || (words?.name ?? playbook.slug) }),
              definition: copyOf(playbook.definition, (slug) => words?.steps[slug]),
            })
          }
        >
          {t('playbooks.copy')}
        </Button>
      </div>
      <Steps playbook={playbook} words={words} />
    </>
  );
}

function Steps({ playbook: { definition }, words }: { playbook: PlaybookSummary; words: PlaybookWords | undefined }) {
  const { t } = useWords();
  return (
    <section>
      <h3>{t('playbooks.steps')}</h3>
      <ol className={classes.steps}>
        {definition.steps.map((step) => (
          <li key={step.slug} className={classes.step}>
            <p className={classes.stepHead}>
              <strong>{step.title ?? words?.steps[step.slug]?.title ?? step.slug}</strong>
              <span className="quiet">
                {step.kind === 'counter'
                  ? t('playbooks.waitsForVisit')
                  : step.days === 0
                    ? t('playbooks.when.sameDay')
                    : t(`playbooks.when.${step.days < 0 ? 'triggerBefore' : step.after}`, {
                        days: t('today.days', { count: Math.abs(step.days) }),
                      })}{' '}
                · {t(`todayTask.marks.${step.mark}`)}
              </span>
            </p>
            <p className={classes.wording}>
              <WordingText wording={step.wording ?? words?.steps[step.slug]?.wording ?? ''} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The fields by their names, as they are to be filled in. */
function WordingText({ wording }: { wording: string }) {
  const { t } = useWords();
  return mergedWording(wording, {}).map((part, place) =>
    'field' in part ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place.
      <span key={place} className={classes.field}>
        {part.isKnown ? t(`todayTask.fields.${part.field}` as 'todayTask.fields.address') : part.field}
      </span>
    ) : (
      part.text
    ),
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { AccountReview, ReviewedAccount } from '../../shared/named-accounts/contract.ts';
import { operations } from '../app/engine.ts';
import { saidIfFailed, showActDone, undoAct } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { type JustDone, useJustDone } from '../work/just-done.ts';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { WorkList } from '../work/work-list.tsx';
import classes from './named-accounts.module.css';
import { openAccountChange } from './shown-account-change.ts';
import { useReasonText } from './use-reason-text.ts';
import { useStandings } from './use-standings.ts';

const keyOf = ({ row }: ReviewedAccount): string => String(row.customerId);

/** The quarterly review: one customer after the other, what is proposed and why; K keeps, R takes off, L leaves it for later. */
export function ReviewView() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(operations.namedAccounts.review.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const undecided = (data?.proposals ?? []).filter(({ proposal, isDue }) => proposal === 'comesIn' || isDue);
  const items = [
    ...undecided.filter((item) => !later.has(keyOf(item))),
    ...undecided.filter((item) => later.has(keyOf(item))),
  ];
  const [justDone, addDone] = useJustDone(undecided.map(keyOf));
  const place = Math.max(
    0,
    items.findIndex((item) => keyOf(item) === chosen),
  );
  const current = items[place];
  const choose = (wanted: number): void => {
    const next = items[Math.max(0, Math.min(wanted, items.length - 1))];
    if (next !== undefined) setChosen(keyOf(next));
  };
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState ofCustomers />;
  if (current === undefined) {
    return <EmptyState title={t('namedAccounts.review.done')}>{t('namedAccounts.review.doneHow')}</EmptyState>;
  }
  return (
    <WorkList
      label={t('namedAccounts.review.title')}
      items={items}
      keyOf={keyOf}
      Line={ReviewLine}
      current={place}
      onChoose={choose}
      justDone={justDone}
    >
      <Reviewed
        key={keyOf(current)}
        item={current}
        review={data}
        onDone={addDone}
        onLater={() => {
          setLater(new Set([...later, keyOf(current)]));
          choose(place + 1 < items.length ? place + 1 : 0);
        }}
        onMove={(steps) => choose(place + steps)}
      />
    </WorkList>
  );
}

function ReviewLine({ item: { row, proposal } }: { item: ReviewedAccount }) {
  const { t } = useWords();
  return (
    <span className={classes.line}>
      <bdi className={`${classes.who} personal`}>{row.name || row.number}</bdi>
      <span className={`${classes.small} quiet public`}>{t(`namedAccounts.proposals.${proposal}`)}</span>
    </span>
  );
}

interface ReviewedProps {
  item: ReviewedAccount;
  review: AccountReview;
  onDone(done: JustDone): void;
  onLater(): void;
  onMove(steps: 1 | -1): void;
}

function Reviewed({ item, review, onDone, onLater, onMove }: ReviewedProps) {
  const { t } = useWords();
  const days = useDays();
  const reasonText = useReasonText(review.homeCurrency);
  const spell = useStandings().get(item.row.customerId)?.spell;
  const { row, proposal } = item;
  const who = row.name || row.number;
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId === null) return;
      showActDone(sentence, actId);
      onDone({ key: keyOf(item), text: sentence, undo: () => saidIfFailed(undoAct(actId)) });
    },
  });
  const keep = useMutation(
    operations.namedAccounts.keep.mutationOptions(done(t('namedAccounts.review.kept', { names: who }))),
  );
  const add = useMutation(
    operations.namedAccounts.add.mutationOptions(done(t('namedAccounts.done.add', { names: who }))),
  );
  const { customerId } = row;
  const outcomes: readonly Outcome[] = [
    {
      letter: 'K',
      label: t(`namedAccounts.review.keep.${proposal}`),
      run: () =>
        proposal === 'comesIn'
          ? add.mutate({ accounts: [{ customerId, reason: reasonText(item) }] })
          : keep.mutate({ customerIds: [customerId] }),
      isPossible: !keep.isPending && !add.isPending,
      isRunning: keep.isPending || add.isPending,
    },
    {
      letter: 'R',
      label: t(`namedAccounts.review.remove.${proposal}`),
      run: () =>
        openAccountChange(
          proposal === 'comesIn'
            ? { deed: 'setAside', customerId, seenFigures: item.figures }
            : { deed: 'remove', customerId },
        ),
      isPossible: true,
    },
    { letter: 'L', label: t('namedAccounts.review.later'), run: onLater, isPossible: true },
  ];
  const nameId = useId();
  useOutcomeKeys(outcomes, onMove);
  return (
    <>
      <section className={classes.view} aria-labelledby={nameId}>
        <h2 id={nameId} className="personal">
          <Link to="/customers/$customerId" params={{ customerId: String(customerId) }} search={{}}>
            <bdi>{who}</bdi>
          </Link>
        </h2>
        <p>
          <strong>{t(`namedAccounts.proposals.${proposal}`)}</strong> {reasonText(item)}
        </p>
        <p className="quiet public">{days.period(review.from, review.to)}</p>
        {proposal !== 'comesIn' && spell !== undefined && (
          <p className="personal">
            {t('namedAccounts.review.onListSince', { day: days.text(spell.fromDay), reason: spell.reason })}
          </p>
        )}
        {(keep.error ?? add.error) !== null && <FailureNotice error={keep.error ?? add.error} />}
      </section>
      <OutcomeRow outcomes={outcomes} />
    </>
  );
}

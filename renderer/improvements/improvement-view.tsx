import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Improvement } from '../../shared/improvements/contract.ts';
import type { ImprovementState } from '../../shared/improvements/improvement-codes.ts';
import { topicText } from '../../shared/improvements/improvement-text.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { WorkItem } from '../work/work-item.tsx';
import { draftNameOf } from './draft-name.ts';
import classes from './improvements-page.module.css';
import { MendedForm } from './mended-form.tsx';
import { MergeChoice } from './merge-choice.tsx';
import { Namers } from './namers.tsx';
import { RenameForm } from './rename-form.tsx';
import { Telling } from './telling.tsx';
import { useImprovementWords } from './use-improvement-words.ts';

interface ImprovementViewProps {
  improvement: Improvement;
  asOf: string;
  /** It has another id from its first change on, and where it was merged. */
  onChanged(id: string): void;
  onMove(steps: 1 | -1): void;
}

/** What follows each state most often comes first. */
const nextStates = {
  idea: ['doing', 'mended'],
  doing: ['mended', 'idea'],
  mended: ['mended', 'doing'],
} as const satisfies Record<ImprovementState, readonly ImprovementState[]>;

const letters = { idea: 'I', doing: 'D', mended: 'M' } as const;

/** One thing that the shop should change: how far it has come, who named it in which words, and what came of it. */
export function ImprovementView({ improvement, asOf, onChanged, onMove }: ImprovementViewProps) {
  const { t, language } = useWords();
  const days = useDays();
  const words = useImprovementWords();
  const [open, setOpen] = useState<'mended' | 'name' | 'merge' | null>(null);
  const { id, state, mended, mendedDay, done, topics, guests } = improvement;
  const draftName = draftNameOf(improvement);
  useFormWish({ form: `improvement.mended.${draftName}`, customerId: null }, () => setOpen('mended'));
  useFormWish({ form: `improvement.name.${draftName}`, customerId: null }, () => setOpen('name'));
  const edit = useMutation(
    operations.improvements.edit.mutationOptions({
      onSuccess: ({ id: now, actId }, { change }) => {
        const said = t(`improvements.states.${change.state ?? state}`);
        if (actId !== null)
          showActDone(t('improvements.changed', { state: said, what: words.what(improvement) }), actId);
        onChanged(now);
      },
    }),
  );
  const close = (now?: string): void => {
    setOpen(null);
    if (now !== undefined) onChanged(now);
  };
  const isPossible = open === null && !edit.isPending;
  const become = (wanted: ImprovementState): Outcome => ({
    letter: letters[wanted],
    label: t(
      wanted === 'mended'
        ? state === 'mended'
          ? 'improvements.mendedAgain'
          : 'improvements.mend'
        : wanted === 'doing'
          ? 'improvements.start'
          : 'improvements.idea',
    ),
    run: () => (wanted === 'mended' ? setOpen('mended') : edit.mutate({ id, change: { state: wanted } })),
    isPossible: isPossible && (wanted === 'mended' || wanted !== state),
  });
  const outcomes: readonly Outcome[] = [
    ...nextStates[state].map(become),
    { letter: 'J', label: t('improvements.merge'), run: () => setOpen('merge'), isPossible },
    { letter: 'E', label: t('improvements.edit'), run: () => setOpen('name'), isPossible },
  ];
  useOutcomeKeys([...outcomes, become('idea')], onMove);
  const nameId = useId();
  return (
    <>
      <WorkItem aria-labelledby={nameId}>
        <h2 id={nameId} className="personal">
          <bdi>{words.what(improvement)}</bdi>
        </h2>
        <p>
          {t(`improvements.states.${state}`)} · {words.when(improvement)} · {words.who(improvement)}
          {guests > 0 && ` · ${t('improvements.guests', { count: guests })}`}
        </p>
        <p className="figure" title={t('improvements.yearAbout')}>
          {t('improvements.aYear', { sum: amountAndCurrencyText(improvement.yearlySpend, language) })}{' '}
          <span className="quiet">{t('sleep.toContact.knownTo', { day: days.text(asOf) })}</span>
        </p>
        {topics.length > 1 && (
          <p className="quiet personal">{topics.map((topic) => topicText(topic, t)).join(' · ')}</p>
        )}
        {mended !== null && mendedDay !== null && (
          <div className={classes.mended}>
            {done !== '' && <p className="personal">{done}</p>}
            <p title={t('improvements.toldAbout', { day: days.text(asOf) })}>
              {words.returns(improvement)}
              {mended.cameUntold > 0 && ` · ${t('improvements.cameUntold', { count: mended.cameUntold })}`}
            </p>
            {mended.told < mended.audience && <Telling mendedDay={mendedDay} />}
          </div>
        )}
        {open === 'mended' && <MendedForm improvement={improvement} onSaved={close} onClose={() => close()} />}
        {open === 'name' && <RenameForm improvement={improvement} onSaved={close} onClose={() => close()} />}
        {open === 'merge' && <MergeChoice improvement={improvement} onMerged={close} onClose={() => close()} />}
        <Namers id={id} />
      </WorkItem>
      <OutcomeRow outcomes={outcomes} />
    </>
  );
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { outcomesOfKind } from '../../shared/cases/case-codes.ts';
import type { OpenCase } from '../../shared/cases/contract.ts';
import { satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import { useWords } from '../app/words.ts';
import { useFormWish } from '../drafts/form-wish.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import workClasses from '../work/work-item.module.css';
import { CaseAnswerForm } from './case-answer-form.tsx';
import { CaseClockBar } from './case-clock-bar.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseForm } from './case-form.tsx';
import classes from './cases-page.module.css';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { type CaseActs, type CaseAnswerFields, useCaseActs } from './use-case-acts.ts';
import { useNow } from './use-now.ts';

interface CaseViewProps {
  heard: OpenCase;
  onClosed(text: string, actId: number | null): void;
  onMove(steps: 1 | -1): void;
}

/** The doing of one open case: its clock, what was said, the answer, and its end. */
export function CaseView({ heard, onClosed, onMove }: CaseViewProps) {
  const { t } = useWords();
  const now = useNow();
  const view = useRef<HTMLElement>(null);
  const answerField = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState<'edit' | 'handOver' | null>(null);
  const { customerId } = heard;
  const draft = useDraft<CaseAnswerFields>(
    { form: `case.answer.${heard.id}`, customerId },
    { answer: heard.answer, madeGood: heard.madeGood, level: '', shown: [] },
  );
  useFormWish({ form: `case.answer.${heard.id}`, customerId }, () => answerField.current?.focus());
  useFormWish({ form: `case.handOver.${heard.id}`, customerId }, () => setOpen('handOver'));
  useFormWish({ form: `case.${heard.id}`, customerId }, () => setOpen('edit'));
  const acts = useCaseActs({
    heard,
    draft,
    // The keys for its end are next.
    onAnswered: () => view.current?.focus({ preventScroll: true }),
    onClosed,
  });
  const outcomes = useOutcomesOf(heard, acts, {
    canAnswer: draft.fields.answer.trim() !== '',
    handOver: () => setOpen('handOver'),
  });
  useOutcomeKeys(
    [
      ...outcomes,
      { letter: 'R', label: t('cases.answer'), run: () => answerField.current?.focus(), isPossible: true },
      ...satisfactionLevels.map((name, place) => ({
        letter: `Shift+${place}`,
        label: t(`satisfaction.levels.${name}`),
        run: () => draft.set({ level: String(place) }),
        isPossible: true,
      })),
      { letter: 'E', label: t('cases.edit'), run: () => setOpen('edit'), isPossible: !acts.isBusy },
    ],
    onMove,
  );
  return (
    <>
      <section
        ref={view}
        tabIndex={-1}
        className={`${workClasses.frame} ${classes.view}`}
        aria-label={t(`cases.kinds.${heard.kind}`)}
      >
        <div className={classes.head}>
          <h2 className="personal">
            {t(`cases.kinds.${heard.kind}`)} ·{' '}
            {customerId === null ? (
              <bdi>{t('cases.guest')}</bdi>
            ) : (
              <Link to="/customers/$customerId" params={{ customerId: String(customerId) }} search={{}}>
                <bdi>{heard.customerName || heard.customerNumber}</bdi>
              </Link>
            )}
          </h2>
          <Button variant="default" size="compact-xs" onClick={() => setOpen('edit')}>
            {t(customerId === null ? 'cases.giveTo' : 'cases.edit')}
          </Button>
        </div>
        <CaseClockBar heard={heard} now={now} />
        <CaseFacts heard={heard} />
        <CaseAnswerForm
          caseId={heard.id}
          draft={draft}
          answerField={answerField}
          error={acts.error}
          onAnswer={acts.answer}
        />
      </section>
      <OutcomeRow outcomes={outcomes} />
      {open === 'edit' && <CaseForm heard={heard} onClose={() => setOpen(null)} />}
      {open === 'handOver' && <HandOverDialog heard={heard} onClose={() => setOpen(null)} />}
    </>
  );
}

interface MoreOfCase {
  canAnswer: boolean;
  handOver(): void;
}

/** The ways in which a case of its kind ends or goes on, each by its key. */
function useOutcomesOf(heard: OpenCase, acts: CaseActs, { canAnswer, handOver }: MoreOfCase): readonly Outcome[] {
  const { t } = useWords();
  const isPossible = !acts.isBusy;
  const ends = outcomesOfKind[heard.kind].map((outcome, place) => ({
    letter: String(place + 1),
    label: t(`cases.outcomes.${outcome}`),
    run: () => acts.close(outcome),
    isPossible,
  }));
  const askedInVain =
    heard.cameInAt === null
      ? { letter: 'I', label: t('cases.markCameIn'), run: acts.markCameIn, isPossible }
      : { letter: 'T', label: t('cases.tell'), run: acts.tell, isPossible };
  return [
    ...ends,
    { letter: 'A', label: t('cases.reply'), run: acts.answer, isPossible: isPossible && canAnswer },
    { letter: 'H', label: t('cases.handOver'), run: handOver, isPossible },
    ...(heard.kind === 'inVain' ? [askedInVain] : []),
  ];
}

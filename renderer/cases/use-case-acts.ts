import { useMutation } from '@tanstack/react-query';
import type { CaseOutcome } from '../../shared/cases/case-codes.ts';
import type { OpenCase } from '../../shared/cases/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import type { FormDraft } from '../drafts/use-draft.ts';

export interface CaseAnswerFields {
  answer: string;
  madeGood: string;
  /** Of satisfaction, as its place in the list of levels; '': not known. */
  level: string;
  /** Levels of empathy that the answer shows, ticked by hand. */
  shown: string[];
}

interface CaseActsOptions {
  heard: OpenCase;
  draft: FormDraft<CaseAnswerFields>;
  onAnswered(): void;
  onClosed(text: string, actId: number | null): void;
}

/** What ends an open case or takes it a step on, each an act that can be undone. */
export interface CaseActs {
  isBusy: boolean;
  /** Of the act tried last. */
  error: Error | null;
  answer(): void;
  close(outcome: CaseOutcome): void;
  markCameIn(): void;
  /** They are told that it came in: that closes the case. */
  tell(): void;
}

export function useCaseActs({ heard, draft, onAnswered, onClosed }: CaseActsOptions): CaseActs {
  const { t } = useWords();
  const { answer, madeGood, level } = draft.fields;
  const who = heard.customerName || heard.customerNumber || t('cases.guest');
  const settings = { meta: { isErrorShownInPlace: true } };
  const endedBy = (actId: number | null, text: string): void => {
    if (actId !== null) showActDone(text, actId);
    draft.end();
    onClosed(text, actId);
  };
  const reply = useMutation(
    operations.cases.answer.mutationOptions({
      ...settings,
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('cases.answeredNow'), actId);
        onAnswered();
      },
    }),
  );
  const close = useMutation(
    operations.cases.close.mutationOptions({
      ...settings,
      onSuccess: ({ actId }, { outcome }) =>
        endedBy(actId, t('cases.closedNow', { outcome: t(`cases.outcomes.${outcome}`), who })),
    }),
  );
  const cameIn = useMutation(
    operations.cases.markCameIn.mutationOptions({
      ...settings,
      onSuccess: ({ actId, cases }) => {
        if (actId !== null) showActDone(t('cases.cameInNow', { count: cases }), actId);
      },
    }),
  );
  const tell = useMutation(
    operations.cases.tell.mutationOptions({
      ...settings,
      onSuccess: ({ actId }) => endedBy(actId, t('cases.toldNow', { who })),
    }),
  );
  const isBusy = tell.isPending || reply.isPending || close.isPending || cameIn.isPending;
  return {
    isBusy,
    error: reply.error ?? close.error ?? cameIn.error ?? tell.error,
    answer: () => {
      if (!isBusy && answer.trim() !== '') reply.mutate({ id: heard.id, text: answer });
    },
    close: (outcome) =>
      close.mutate({
        id: heard.id,
        outcome,
        madeGood,
        ...(level === '' ? {} : { satisfiedAfter: Number(level) }),
      }),
    markCameIn: () => cameIn.mutate({ id: heard.id }),
    tell: () => {
      // What was answered before it came in is not what they are told now.
      const typed = answer === heard.answer ? '' : answer.trim();
      const text = typed || t('cases.toldWords', { thing: heard.thing || heard.text });
      tell.mutate({ id: heard.id, text });
    },
  };
}

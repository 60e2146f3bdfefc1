import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type CaseOutcome, outcomesOfKind } from '../../shared/cases/case-codes.ts';
import type { OpenCase } from '../../shared/cases/contract.ts';
import { longest } from '../../shared/longest.ts';
import { satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import { operations } from '../app/engine.ts';
import { combinationTexts } from '../app/key-list.ts';
import { isMac } from '../app/machine.ts';
import { showDone } from '../app/show-notice.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useFormWish } from '../drafts/form-wish.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useDays } from '../ui/days.tsx';
import { Form } from '../ui/form.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { LongText } from '../ui/long-text.tsx';
import { momentText } from '../ui/moments.ts';
import { FailureNotice } from '../ui/states.tsx';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { CaseClockBar } from './case-clock-bar.tsx';
import { CaseForm } from './case-form.tsx';
import { answeredText, factorText } from './case-words.ts';
import classes from './cases-page.module.css';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { useNow } from './use-now.ts';

interface CaseViewProps {
  heard: OpenCase;
  onClosed(text: string, actId: number | null): void;
  onMove(steps: 1 | -1): void;
}

/** "Shift+0 … 3". */
const afterKeys = `${combinationTexts('satisfiedAfterCase', isMac)[0]} … ${satisfactionLevels.length - 1}`;

const empathyLevels = ['polite', 'good', 'feeling', 'interest'] as const;

/** The doing of one open case: its clock, what was said, the answer with the four levels next to it, and its end. */
export function CaseView({ heard, onClosed, onMove }: CaseViewProps) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const now = useNow();
  const view = useRef<HTMLElement>(null);
  const answerField = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState<'edit' | 'handOver' | null>(null);
  const draft = useDraft(
    { form: `case.answer.${heard.id}`, customerId: heard.customerId },
    { answer: heard.answer, madeGood: heard.madeGood, level: '', shown: [] as string[] },
  );
  const { customerId } = heard;
  useFormWish({ form: `case.answer.${heard.id}`, customerId }, () => answerField.current?.focus());
  useFormWish({ form: `case.handOver.${heard.id}`, customerId }, () => setOpen('handOver'));
  useFormWish({ form: `case.${heard.id}`, customerId }, () => setOpen('edit'));
  const { answer, madeGood, level, shown } = draft.fields;
  const who = heard.customerName || heard.customerNumber || t('cases.guest');
  const settings = { meta: { isErrorShownInPlace: true } };
  const reply = useMutation(
    operations.cases.answer.mutationOptions({
      ...settings,
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('cases.answeredNow'), actId);
        // The keys for its end are next.
        view.current?.focus({ preventScroll: true });
      },
    }),
  );
  const close = useMutation(
    operations.cases.close.mutationOptions({
      ...settings,
      onSuccess: ({ actId }, { outcome }) => {
        const text = t('cases.closedNow', { outcome: t(`cases.outcomes.${outcome}`), who });
        if (actId !== null) showActDone(text, actId);
        draft.end();
        onClosed(text, actId);
      },
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
      onSuccess: ({ actId }) => {
        const text = t('cases.toldNow', { who });
        if (actId !== null) showActDone(text, actId);
        draft.end();
        onClosed(text, actId);
      },
    }),
  );
  const isBusy = tell.isPending || reply.isPending || close.isPending || cameIn.isPending;
  const sendAnswer = (): void => {
    if (!isBusy && answer.trim() !== '') reply.mutate({ id: heard.id, text: answer });
  };
  const sayTold = (): void => {
    // What was answered before it came in is not what they are told now.
    const typed = answer === heard.answer ? '' : answer.trim();
    const text = typed || t('cases.toldWords', { thing: heard.thing || heard.text });
    tell.mutate({ id: heard.id, text });
  };
  const end = (outcome: CaseOutcome): void =>
    close.mutate({
      id: heard.id,
      outcome,
      madeGood,
      ...(level === '' ? {} : { satisfiedAfter: Number(level) }),
    });
  const outcomes: readonly Outcome[] = [
    ...outcomesOfKind[heard.kind].map((outcome, place) => ({
      letter: String(place + 1),
      label: t(`cases.outcomes.${outcome}`),
      run: () => end(outcome),
      isPossible: !isBusy,
    })),
    { letter: 'A', label: t('cases.reply'), run: sendAnswer, isPossible: !isBusy && answer.trim() !== '' },
    { letter: 'H', label: t('cases.handOver'), run: () => setOpen('handOver'), isPossible: !isBusy },
    ...(heard.kind !== 'inVain'
      ? []
      : heard.cameInAt === null
        ? [
            {
              letter: 'I',
              label: t('cases.markCameIn'),
              run: () => cameIn.mutate({ id: heard.id }),
              isPossible: !isBusy,
            },
          ]
        : [{ letter: 'T', label: t('cases.tell'), run: sayTold, isPossible: !isBusy }]),
  ];
  const keys: readonly Outcome[] = [
    ...outcomes,
    { letter: 'R', label: t('cases.answer'), run: () => answerField.current?.focus(), isPossible: true },
    ...satisfactionLevels.map((name, place) => ({
      letter: `Shift+${place}`,
      label: t(`satisfaction.levels.${name}`),
      run: () => draft.set({ level: String(place) }),
      isPossible: true,
    })),
    { letter: 'E', label: t('cases.edit'), run: () => setOpen('edit'), isPossible: !isBusy },
  ];
  useOutcomeKeys(keys, onMove);
  const error = reply.error ?? close.error ?? cameIn.error ?? tell.error;
  const heardBy =
    heard.heardBy === ''
      ? t('cases.heard', { moment: momentText(heard.heardAt, language) })
      : t('cases.heardOf', { moment: momentText(heard.heardAt, language), name: heard.heardBy });
  return (
    <>
      <section ref={view} tabIndex={-1} className={classes.view} aria-label={t(`cases.kinds.${heard.kind}`)}>
        <div className={classes.head}>
          <h2 className="personal">
            {t(`cases.kinds.${heard.kind}`)} ·{' '}
            {heard.customerId === null ? (
              <bdi>{who}</bdi>
            ) : (
              <Link to="/customers/$customerId" params={{ customerId: String(heard.customerId) }} search={{}}>
                <bdi>{who}</bdi>
              </Link>
            )}
          </h2>
          <Button variant="default" size="compact-xs" onClick={() => setOpen('edit')}>
            {t(heard.customerId === null ? 'cases.giveTo' : 'cases.edit')}
          </Button>
        </div>
        <CaseClockBar heard={heard} now={now} />
        {heard.promisedDay !== null && (
          <p className={classes.due} data-urgency={heard.urgency}>
            {t(heard.urgency === 'overdue' ? 'cases.broken' : 'cases.promisedFor', {
              day: days.withWeekday(heard.promisedDay),
            })}
          </p>
        )}
        {heard.thing !== '' && <p className={`${classes.thing} personal`}>{heard.thing}</p>}
        {heard.text !== '' && (
          <blockquote className={`${classes.quote} personal`}>
            <LongText text={heard.text} />
          </blockquote>
        )}
        <p className="quiet">
          {[
            heard.answerDue === null ? heardBy : '',
            heard.inCharge === '' ? t('cases.noHearer') : t('cases.inCharge', { name: heard.inCharge }),
            heard.factor === '' ? '' : `${t('cases.about')}: ${factorText(heard.factor, words)}`,
            heard.cameInAt === null ? '' : t('cases.cameInAt', { moment: momentText(heard.cameInAt, language) }),
            answeredText(heard, words),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {heard.handovers.map(({ at, from, to, note }) => (
          <p key={at} className="quiet personal">
            {t(note === '' ? 'cases.handedOver' : 'cases.handedOverWith', {
              from: from === '' ? '–' : from,
              to,
              note,
              moment: momentText(at, language),
            })}
          </p>
        ))}
        {heard.kind === 'inVain' && <AlsoAsked id={heard.id} />}
        <Form
          label={t('cases.answer')}
          draft={draft}
          onSubmit={sendAnswer}
          buttons={
            <Button type="submit" variant="default" size="compact-sm" disabled={answer.trim() === ''}>
              {t('cases.reply')}
            </Button>
          }
        >
          <div className={classes.answer}>
            <Textarea
              ref={answerField}
              label={t('cases.answer')}
              placeholder={t('cases.answerHint')}
              autosize
              minRows={4}
              maxRows={10}
              maxLength={longest.contactText}
              value={answer}
              onChange={(event) => draft.set({ answer: event.currentTarget.value })}
            />
            <Checkbox.Group
              label={t('cases.empathy')}
              value={shown}
              onChange={(levels) => draft.set({ shown: levels })}
              className={classes.empathy ?? ''}
            >
              {empathyLevels.map((name) => (
                <Checkbox key={name} value={name} label={t(`cases.empathyLevels.${name}`)} />
              ))}
            </Checkbox.Group>
          </div>
          <TextInput
            label={t('cases.madeGood')}
            maxLength={longest.preference}
            value={madeGood}
            onChange={(event) => draft.set({ madeGood: event.currentTarget.value })}
          />
          <div>
            <span id={`after-${heard.id}`} className={classes.label}>
              {t('cases.after')} <KeyCap text={afterKeys} isLong />
            </span>
            <SegmentedControl
              aria-labelledby={`after-${heard.id}`}
              data={[
                { value: '', label: t('cases.unknownLevel') },
                ...satisfactionLevels.map((name, place) => ({
                  value: String(place),
                  label: t(`satisfaction.levels.${name}`),
                })),
              ]}
              value={level}
              onChange={(value) => draft.set({ level: value })}
            />
          </div>
          {error !== null && <FailureNotice error={error} />}
        </Form>
      </section>
      <OutcomeRow outcomes={outcomes} />
      {open === 'edit' && <CaseForm heard={heard} onClose={() => setOpen(null)} />}
      {open === 'handOver' && <HandOverDialog heard={heard} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Everyone who asked for the same thing, to be told at once when it comes in. */
function AlsoAsked({ id }: { id: number }) {
  const { t } = useWords();
  const { data } = useQuery(operations.cases.alsoAskedFor.queryOptions({ input: { id } }));
  const asking = data?.cases ?? [];
  if (asking.length < 2) return null;
  const nameOf = ({ customerName, customerNumber }: (typeof asking)[number]): string =>
    customerName || customerNumber || t('cases.guest');
  const copy = (): void => {
    void navigator.clipboard.writeText(asking.map(nameOf).join('\n')).then(() => showDone(t('cases.namesCopied')));
  };
  return (
    <div className={classes.asked}>
      <span>
        {t('cases.alsoAsked', { count: asking.length })}:{' '}
        <bdi className="personal">{asking.map(nameOf).join(t('customers.filters.tagSeparator'))}</bdi>
      </span>
      <Button variant="subtle" size="compact-xs" onClick={copy}>
        {t('cases.copyNames')}
      </Button>
    </div>
  );
}

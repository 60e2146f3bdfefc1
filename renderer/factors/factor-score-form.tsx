import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import { bestScore, type Factor } from '../../shared/factors/factors.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import { SaveOrCancel } from '../ui/save-or-cancel.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './factor-scores-dialog.module.css';
import { scoreLegend } from './score-legend.ts';
import { useEvidenceText } from './use-evidence-text.ts';

interface FactorScoreFormProps {
  customerId: number;
  factor: Factor;
  found: { factors: CustomerFactors; homeCurrency: string };
  onClose(): void;
}

const unknown = 'unknown';
const wholeScores = Array.from({ length: bestScore + 1 }, (_, score) => String(score));

/** 0 to 5 or "not known", and why; a digit scores wherever no text is typed, Enter saves. */
export function FactorScoreForm({ customerId, factor, found, onClose }: FactorScoreFormProps) {
  const words = useWords();
  const { t } = words;
  const draft = useDraft({ form: `factorScore.${factor}`, customerId }, { score: '', reason: '' });
  const { fields, set } = draft;
  const [isTried, setIsTried] = useState(false);
  const reason = useRef<HTMLInputElement>(null);
  const scores = useRef<HTMLDivElement>(null);
  const { data: last } = useQuery(operations.factors.reasons.queryOptions({ input: { factor } }));
  const evidenceText = useEvidenceText(found.homeCurrency);
  const { score: now } = found.factors[factor];
  useEffect(() => scores.current?.querySelector('input')?.focus(), []);

  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const give = useMutation(
    operations.factors.give.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('factors.scored', { factor: t(`factors.names.${factor}`) }), actId);
        giveUp();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const save = (): void => {
    setIsTried(true);
    if (fields.score === '' || give.isPending) return;
    const score = fields.score === unknown ? null : Number(fields.score);
    give.mutate({ customerId, factor, score, reason: fields.reason });
  };
  const score = (typed: string): void => {
    set({ score: typed });
    reason.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = event.key === '-' ? unknown : wholeScores.find((whole) => whole === event.key);
    if (event.target === reason.current || typed === undefined) return;
    event.preventDefault();
    score(typed);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits score from anywhere in the form but its text.
    <div onKeyDown={onKeyDown}>
      <Form
        label={t('factors.scoreOf', { factor: t(`factors.names.${factor}`) })}
        draft={draft}
        onSubmit={save}
        buttons={<SaveOrCancel isSaving={give.isPending} onCancel={giveUp} />}
      >
        <p className={classes.now}>
          <b>{t(`factors.names.${factor}`)}</b> <span className="figure">{now === null ? '?' : now.toFixed(1)}</span>{' '}
          <span className="quiet">{evidenceText(factor, found.factors)}</span>
        </p>
        <SegmentedControl
          ref={scores}
          // The dialog asks this for the focus in place of its closing button: it cannot take it, and the score keeps it.
          data-autofocus
          fullWidth
          aria-label={t(`factors.names.${factor}`)}
          data={[
            ...wholeScores.map((whole) => ({ value: whole, label: whole })),
            { value: unknown, label: t('factors.unknown') },
          ]}
          value={fields.score}
          onChange={(chosen) => set({ score: chosen })}
        />
        <p className={`${classes.legend} quiet`} aria-live="polite">
          {isTried && fields.score === '' ? t('factors.scoreMissing') : scoreLegend(factor, words)}
        </p>
        <TextInput
          ref={reason}
          label={t('factors.reason')}
          placeholder={t('factors.reasonHint')}
          autoComplete="off"
          maxLength={longest.factorReason}
          value={fields.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        {last !== undefined && last.reasons.length > 0 && (
          <div className={`${classes.reasons} personal`}>
            {last.reasons.map((text) => (
              <Button key={text} size="compact-xs" variant="default" onClick={() => set({ reason: text })}>
                {text}
              </Button>
            ))}
          </div>
        )}
        {give.error !== null && <FailureNotice error={give.error} />}
      </Form>
    </div>
  );
}

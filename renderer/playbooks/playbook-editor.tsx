import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PlaybookStanding, PlaybookSummary, PlaybookWords } from '../../shared/playbooks/contract.ts';
import { usePageKeys } from '../app/keys.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { BalanceLine } from './balance-line.tsx';
import { stepInstead, withoutStep, withStepAfter, withStepBack, withStepMoved } from './edit-steps.ts';
import { newStep } from './new-parts.ts';
import classes from './playbook-page.module.css';
import { PlaybookPaper } from './playbook-paper.tsx';
import { PlaybookSentences } from './playbook-sentences.tsx';
import { TrialSentence, TriedPeople, useTrial } from './playbook-trial.tsx';
import { isPreparation, stepDays } from './step-days.ts';
import { StepList } from './step-list.tsx';
import { StepPanel } from './step-panel.tsx';
import { StepReading } from './step-reading.tsx';
import { hasAllChosen, useFaultOf } from './use-fault-of.ts';
import { useNoticeOfPage } from './use-notice-of-page.ts';
import type { PlaybookDraft } from './use-playbook-draft.ts';
import { useStepTexts } from './use-step-texts.ts';

interface PlaybookEditorProps {
  playbook: PlaybookSummary;
  standing: PlaybookStanding;
  words: PlaybookWords | undefined;
  draft: PlaybookDraft;
  saving: { save(): void; isPending: boolean; error: unknown };
  /** Draws the page around the editor and the panel of the current step. */
  children(editor: ReactNode, panel: ReactNode): ReactNode;
}

/** Narrower than this the panel lies over the steps. */
const narrowWindow = '(max-width: 1080px)';

/** A playbook as a page of text: its sentences, its steps on a ruler of days, what it would have done; the current step beside it. */
export function PlaybookEditor({ playbook, standing, words, draft, saving, children }: PlaybookEditorProps) {
  const { t } = useWords();
  const texts = useStepTexts(words);
  const { definition } = draft.fields;
  const { steps } = definition;
  const [chosen, setChosen] = useState(steps[0]?.slug ?? null);
  const [shown, setShown] = useState<'step' | 'tried' | null>(() =>
    window.matchMedia(narrowWindow).matches ? null : 'step',
  );
  const wordingField = useRef<HTMLTextAreaElement>(null);
  const place = Math.max(
    0,
    steps.findIndex(({ slug }) => slug === chosen),
  );
  const step = steps[place];
  const fault = useFaultOf(definition, texts);
  const trial = useTrial({ slug: playbook.slug, definition, isWhole: hasAllChosen(definition) });
  const choose = (slug: string): void => {
    setChosen(slug);
    setShown('step');
  };
  const sayWithWayBack = useNoticeOfPage();
  const add = (): void => {
    const added = newStep(
      steps.map(({ slug }) => slug),
      definition.triggers[0]?.kind,
    );
    draft.arrange((now) => withStepAfter(now, step?.slug ?? null, added));
    choose(added.slug);
  };
  const remove = (): void => {
    if (step === undefined) return;
    const { slug } = step;
    setChosen(stepInstead(steps, slug));
    draft.arrange((now) => withoutStep(now, slug));
    sayWithWayBack(
      t('playbookPage.removed', { step: texts.titleOf(step) || t('playbookPage.noTitle') }),
      t('playbookPage.putBack'),
      () => {
        draft.arrange((now) => withStepBack(now, step, place));
        setChosen(slug);
      },
    );
  };
  const giveUp = (): void => {
    const given = draft.fields;
    draft.giveUp();
    sayWithWayBack(t('playbookPage.givenUp'), t('page.undo'), () => draft.set(given));
  };
  const move = (by: 1 | -1): void => {
    if (step !== undefined) draft.arrange((now) => withStepMoved(now, step.slug, by));
  };
  const shift = (by: 1 | -1): void => {
    if (step !== undefined && step.kind !== 'counter') draft.setStep(step.slug, { days: step.days + by });
  };
  const enter = (): void => {
    flushSync(() => setShown('step'));
    wordingField.current?.focus();
  };
  usePageKeys({
    undo: draft.undo ?? undefined,
    // What is undone in the archive does not come back while there are changes here.
    redo: draft.redo ?? (draft.undo === null ? undefined : () => showDone(t('page.nothingToRedo'))),
  });
  useOutcomeKeys(
    [
      { letter: 'A', label: '', run: add, isPossible: true },
      { letter: 'Delete', label: '', run: remove, isPossible: step !== undefined },
      { letter: '[', label: '', run: () => shift(-1), isPossible: true },
      { letter: ']', label: '', run: () => shift(1), isPossible: true },
    ],
    (by) => {
      const next = steps[place + by];
      if (next !== undefined) setChosen(next.slug);
    },
  );
  usePrintedPage(async () => (
    <PlaybookPaper name={draft.fields.name || (words?.name ?? playbook.slug)} definition={definition} words={words} />
  ));
  const save = (): void => {
    if (fault === null && draft.isTyped) saving.save();
  };
  const day = stepDays(steps)[place];
  const editor = (
    <div className={classes.document}>
      <Form
        label={t('playbooks.change')}
        draft={{ isFromBefore: draft.isFromBefore, end: giveUp }}
        onSubmit={save}
        areButtonsAtFoot
        buttons={
          <div className={classes.foot}>
            <TrialSentence trial={trial} onSeeWho={() => setShown('tried')} />
            {draft.isTyped && (
              <div className={classes.unsaved}>
                <span>
                  {fault ??
                    (playbook.people > 0
                      ? t('playbooks.thoseInItKeep', { count: playbook.people })
                      : t('playbookPage.unsaved'))}
                </span>
                <Button variant="subtle" onClick={giveUp}>
                  {t('playbookPage.giveUp')}
                </Button>
                <Button type="submit" loading={saving.isPending} disabled={fault !== null}>
                  {t('playbooks.save')}
                </Button>
              </div>
            )}
          </div>
        }
      >
        {saving.error !== null && <FailureNotice error={saving.error} />}
        <PlaybookSentences draft={draft} words={words} isOfLibrary={playbook.isOfLibrary} />
        <BalanceLine definition={definition} />
        <StepList
          {...{ definition, texts, standing }}
          current={step?.slug ?? null}
          onChoose={choose}
          onEnter={enter}
          onMove={move}
          onAdd={add}
        />
      </Form>
    </div>
  );
  const panel =
    shown === 'tried' && trial.data !== undefined ? (
      <TriedPeople trial={trial} tried={trial.data} onClose={() => setShown(null)} />
    ) : (
      shown === 'step' &&
      step !== undefined &&
      day !== undefined && (
        <StepPanel
          key={step.slug}
          {...{ step, draft, words, texts, wordingField }}
          isOverWithEvent={isPreparation(definition, place)}
          title={t('playbookPage.stepIs', { day: texts.dayOf(day), place: place + 1, of: steps.length })}
          onRemove={remove}
          onSave={save}
          onClose={() => setShown(null)}
        >
          <StepReading
            {...{ definition, trial }}
            slug={playbook.slug}
            step={step.slug}
            wording={texts.wordingOf(step)}
            fieldName={texts.fieldName}
          />
        </StepPanel>
      )
    );
  return children(editor, panel);
}

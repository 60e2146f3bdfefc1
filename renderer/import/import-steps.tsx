import { useWords } from '../app/words.ts';
import type { ImportDraft, ImportStep } from './draft-state.ts';
import classes from './import-page.module.css';

export const stepNames = ['file', 'seen', 'columns', 'plan', 'result'] as const;
export type StepName = (typeof stepNames)[number];

const reached: Record<ImportStep['at'], StepName> = {
  file: 'file',
  columns: 'columns',
  planning: 'plan',
  plan: 'plan',
  running: 'result',
  result: 'result',
};

/** The steps one can go to from where the draft stands. While something is being written there is nowhere to go. */
export function openSteps({ file, step, outcome }: ImportDraft): ReadonlySet<StepName> {
  if (step.at === 'running') return new Set();
  return new Set([
    'file',
    ...(file === null ? [] : (['seen', 'columns'] as const)),
    ...(step.at === 'plan' ? (['plan'] as const) : []),
    ...(outcome === null ? [] : (['result'] as const)),
  ]);
}

/** Where one is, and the way back: each step that has been reached opens by its number. */
export function ImportSteps({ draft, onOpen }: { draft: ImportDraft; onOpen(step: StepName): void }) {
  const { t } = useWords();
  const current = stepNames.indexOf(reached[draft.step.at]);
  const open = openSteps(draft);
  return (
    <div className={classes.stepBar}>
      <ol className={classes.steps} aria-label={t('importPage.steps.label')}>
        {stepNames.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={classes.step}
              data-done={index < current}
              aria-current={index === current ? 'step' : undefined}
              disabled={!open.has(step)}
              onClick={() => onOpen(step)}
            >
              <span className={classes.stepNumber}>{index + 1}</span> {t(`importPage.steps.${step}`)}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

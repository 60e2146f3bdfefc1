import { useWords } from '../app/words.ts';
import type { ImportDraft, ImportStep } from './draft-state.ts';
import classes from './import-page.module.css';

const stepNames = ['file', 'seen', 'columns', 'plan', 'result'] as const;
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
function openSteps({ step, outcome }: ImportDraft, isFileSeen: boolean): ReadonlySet<StepName> {
  if (step.at === 'running') return new Set();
  return new Set([
    'file',
    ...(isFileSeen ? (['seen', 'columns'] as const) : []),
    ...(step.at === 'plan' ? (['plan'] as const) : []),
    ...(outcome === null ? [] : (['result'] as const)),
  ]);
}

interface ImportStepsProps {
  draft: ImportDraft;
  /** The file was read, now or before the last change of how to read it. */
  isFileSeen: boolean;
  /** An address book has none to be mapped. */
  hasColumns: boolean;
  onOpen(step: StepName): void;
}

/** Where one is, and the way back: each step that has been reached opens by its number. */
export function ImportSteps({ draft, isFileSeen, hasColumns, onOpen }: ImportStepsProps) {
  const { t } = useWords();
  const steps = stepNames.filter((step) => hasColumns || step !== 'columns');
  const at = reached[draft.step.at];
  // A file that cannot be read leads nowhere: one is still at choosing it.
  const deciding = isFileSeen ? (hasColumns ? 'columns' : 'seen') : 'file';
  const current = steps.indexOf(at === 'columns' ? deciding : at);
  const open = openSteps(draft, isFileSeen);
  return (
    <div className={classes.stepBar}>
      <ol className={classes.steps} aria-label={t('importPage.steps.label')}>
        {steps.map((step, index) => (
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

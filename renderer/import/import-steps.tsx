import { useWords } from '../app/words.ts';
import type { ImportStep } from './draft-state.ts';
import classes from './import-page.module.css';

const steps = ['file', 'seen', 'columns', 'plan', 'result'] as const;

const reached: Record<ImportStep['at'], (typeof steps)[number]> = {
  file: 'file',
  columns: 'columns',
  planning: 'plan',
  plan: 'plan',
  running: 'result',
  result: 'result',
};

export function ImportSteps({ at }: { at: ImportStep['at'] }) {
  const { t } = useWords();
  const current = steps.indexOf(reached[at]);
  return (
    <ol className={classes.steps} aria-label={t('importPage.steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-done={index < current}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={classes.stepNumber} aria-hidden="true">
            {index + 1}
          </span>
          {t(`importPage.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}

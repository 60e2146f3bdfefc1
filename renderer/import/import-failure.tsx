import { Button } from '@mantine/core';
import { failureOf, isFailure } from '../app/failure.ts';
import { useWords } from '../app/words.ts';
import { FailureNotice, Notice } from '../ui/states.tsx';
import classes from './import-page.module.css';
import type { StepName } from './import-steps.tsx';

/** Why an import or its trial run did not come to its end, and the way on. */
export function ImportFailure({ error, goTo }: { error: unknown; goTo(step: StepName): void }) {
  const { t } = useWords();
  // The person wanted it: nothing went wrong.
  if (isFailure(error, 'JOB_CANCELLED')) return <Notice tone="done">{t('errors.JOB_CANCELLED')}</Notice>;
  const step = stepToMend(error);
  return (
    <div className={classes.section}>
      <FailureNotice error={error} />
      {step !== null && (
        <div>
          <Button variant="default" onClick={() => goTo(step)}>
            {t('importPage.goToStep', { step: t(`importPage.steps.${step}`) })}
          </Button>
        </div>
      )}
    </div>
  );
}

function stepToMend(error: unknown): StepName | null {
  const failure = failureOf(error);
  if (failure.kind === 'defect') return null;
  if (failure.code.startsWith('FILE_')) return 'file';
  return failure.code.startsWith('IMPORT_') ? 'columns' : null;
}

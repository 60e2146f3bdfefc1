import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { failureOf, isFailure } from '../app/failure.ts';
import { useWords } from '../app/words.ts';
import { FailureNotice, Notice } from '../ui/states.tsx';
import classes from './import-page.module.css';
import type { StepName } from './import-steps.tsx';

/** Why an import or its trial run did not come to its end, and the way on. */
export function ImportFailure({ error, goTo }: { error: unknown; goTo(step: StepName): void }) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new failure is to be seen, the same one too.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [error]);
  // The person wanted it: nothing went wrong.
  if (isFailure(error, 'JOB_CANCELLED')) return <Notice tone="done">{t('errors.JOB_CANCELLED')}</Notice>;
  const step = stepToMend(error);
  return (
    <div ref={place} tabIndex={-1} className={`${classes.section} ${classes.arrived}`}>
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

import { Button } from '@mantine/core';
import { isFailure } from '../app/failure.ts';
import { useWords } from '../app/words.ts';
import { FailureNotice } from '../ui/states.tsx';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';
import type { StepName } from './import-steps.tsx';

interface ReadingFailureProps {
  error: unknown;
  retry(): void;
  /** Its rows were seen before. */
  isSeen: boolean;
  goTo(step: StepName): void;
}

/** Why the file cannot be read so, and the ways on. */
export function ReadingFailure({ error, retry, isSeen, goTo }: ReadingFailureProps) {
  const { t } = useWords();
  const { draft, tell } = useImportDraft();
  return (
    <div className={classes.section}>
      <FailureNotice error={error} onRetry={retry} />
      <div className={classes.buttons}>
        {Object.keys(draft.reading).length > 0 && (
          <Button variant="default" onClick={() => tell({ type: 'detectedAnew' })}>
            {t('importPage.detectAnew')}
          </Button>
        )}
        {isSeen && isFailure(error, 'FILE_MISSING') && (
          <Button variant="default" onClick={() => goTo('file')}>
            {t('importPage.goToStep', { step: t('importPage.steps.file') })}
          </Button>
        )}
      </div>
    </div>
  );
}

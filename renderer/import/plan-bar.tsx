import { Button } from '@mantine/core';
import { useWords } from '../app/words.ts';
import classes from './import-page.module.css';

interface PlanBarProps {
  isStarting: boolean;
  disabled: boolean;
  onPlan(): void;
}

/** The way on to the trial run. */
export function PlanBar({ isStarting, disabled, onPlan }: PlanBarProps) {
  const { t } = useWords();
  return (
    <div className={classes.bar}>
      <Button loading={isStarting} disabled={disabled} onClick={onPlan}>
        {t('importPage.seeWhatWouldHappen')}
      </Button>
      <span className="quiet">{t('importPage.nothingWrittenYet')}</span>
    </div>
  );
}

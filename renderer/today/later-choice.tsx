import { Button } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { DayChoice } from '../work/day-choice.tsx';
import { stopReasons } from './stop-reasons.ts';
import classes from './today-page.module.css';

const namedDays = ['tomorrow', 'dayAfter', 'monday'] as const;

interface LaterChoiceProps {
  /** As named: by 1, 2 and 3. */
  days: readonly [string, string, string];
  onChoose(day: string): void;
  onCancel(): void;
}

/** To which day a task is put off. */
export function LaterChoice({ days: choices, onChoose, onCancel }: LaterChoiceProps) {
  const { t } = useWords();
  return (
    <DayChoice
      choices={namedDays.map((name, place) => ({
        day: choices[place] ?? choices[0],
        name: t(`todayTask.laterDays.${name}`),
      }))}
      onChoose={onChoose}
      onCancel={onCancel}
    />
  );
}

/** Why nothing more of a playbook is to come for this customer. */
export function StopChoice({ onStop, onCancel }: { onStop(reason: string): void; onCancel(): void }) {
  const { t } = useWords();
  return (
    <fieldset className={classes.choice}>
      <legend>{t('todayTask.whyStop')}</legend>
      {stopReasons.map((reason, place) => (
        <Button key={reason} size="xs" variant="default" onClick={() => onStop(t(`todayTask.stopReasons.${reason}`))}>
          {place + 1} {t(`todayTask.stopReasons.${reason}`)}
        </Button>
      ))}
      <Button size="xs" variant="subtle" onClick={onCancel}>
        {t('page.cancel')}
      </Button>
    </fieldset>
  );
}

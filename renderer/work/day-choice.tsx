import { Button } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { DayInput } from '../ui/day-input.tsx';
import { useDays } from '../ui/days.tsx';
import classes from './work-list.module.css';

interface DayChoiceProps {
  /** In the order of their numbers. */
  choices: ReadonlyArray<{ day: string; name: string }>;
  onChoose(day: string): void;
  onCancel(): void;
}

/** To which day something is put off: one by its number or a click, or any day after today. */
export function DayChoice({ choices, onChoose, onCancel }: DayChoiceProps) {
  const { t } = useWords();
  const days = useDays();
  return (
    <div className={classes.later}>
      {choices.map(({ day, name }, place) => (
        <Button key={name} size="xs" variant="default" onClick={() => onChoose(day)}>
          {place + 1} {name}
        </Button>
      ))}
      <DayInput
        label={t('todayTask.laterDay')}
        value={null}
        onChange={(day) => {
          if (day !== null && day > days.today) onChoose(day);
        }}
      />
      <Button size="xs" variant="subtle" onClick={onCancel}>
        {t('page.cancel')}
      </Button>
    </div>
  );
}

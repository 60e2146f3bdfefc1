import { Button } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { DayInput } from '../ui/day-input.tsx';
import { useDays } from '../ui/days.tsx';
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
  const days = useDays();
  return (
    <div className={classes.choice}>
      {namedDays.map((name, place) => (
        <Button key={name} size="xs" variant="default" onClick={() => onChoose(choices[place] ?? choices[0])}>
          {place + 1} {t(`today.laterDays.${name}`)}
        </Button>
      ))}
      <DayInput
        label={t('today.laterDay')}
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

/** Why nothing more of a playbook is to come for this customer. */
export function StopChoice({ onStop, onCancel }: { onStop(reason: string): void; onCancel(): void }) {
  const { t } = useWords();
  return (
    <fieldset className={classes.choice}>
      <legend>{t('today.whyStop')}</legend>
      {stopReasons.map((reason, place) => (
        <Button key={reason} size="xs" variant="default" onClick={() => onStop(t(`today.stopReasons.${reason}`))}>
          {place + 1} {t(`today.stopReasons.${reason}`)}
        </Button>
      ))}
      <Button size="xs" variant="subtle" onClick={onCancel}>
        {t('page.cancel')}
      </Button>
    </fieldset>
  );
}

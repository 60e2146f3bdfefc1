import { Button } from '@mantine/core';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import { contactBy } from '../../shared/today/contact-by.ts';
import { useWords } from '../app/words.ts';
import { MinutesMenu, useMinutes } from '../timeline/minutes-menu.tsx';
import classes from './today-page.module.css';

interface TaskMinutesProps {
  channel: ReachChannel;
  minutes: number | null;
  onChoose(minutes: number | null): void;
}

/** How long it takes, noted with the contact. */
export function TaskMinutes({ channel, minutes, onChoose }: TaskMinutesProps) {
  const { t } = useWords();
  const took = useMinutes({ minutes, channel: contactBy[channel].channel });
  if (took === null) return null;
  return (
    <MinutesMenu minutes={minutes} onChoose={onChoose}>
      <Button
        className={`${classes.minutes} figure`}
        size="compact-xs"
        variant="subtle"
        aria-label={t('timeline.chips.minutes', { minutes: took.text })}
      >
        {took.text}
      </Button>
    </MinutesMenu>
  );
}

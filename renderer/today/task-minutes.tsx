import { Button } from '@mantine/core';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import { contactBy } from '../../shared/today/contact-by.ts';
import { useWords } from '../app/words.ts';
import { MinutesMenu, useMinutes } from '../timeline/minutes-menu.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import classes from './today-page.module.css';

interface TaskMinutesProps {
  channel: ReachChannel;
  minutes: number | null;
  onChoose(minutes: number | null): void;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
}

/** How long it takes, noted with the contact; M opens the choice. */
export function TaskMinutes({ channel, minutes, onChoose, isOpen, onOpen }: TaskMinutesProps) {
  const { t } = useWords();
  const took = useMinutes({ minutes, channel: contactBy[channel].channel });
  if (took === null) return null;
  return (
    <MinutesMenu minutes={minutes} onChoose={onChoose} opened={isOpen} onChange={onOpen} beginAt={took.minutes}>
      <Button
        className={`${classes.minutes} figure`}
        size="compact-xs"
        variant="subtle"
        rightSection={<KeyCap text="M" />}
        aria-keyshortcuts="M"
        aria-label={t('timeline.chips.minutes', { minutes: took.text })}
      >
        {took.text}
      </Button>
    </MinutesMenu>
  );
}

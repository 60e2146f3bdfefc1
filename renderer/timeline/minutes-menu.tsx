import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { minuteSteps, minutesOfContact } from '../../shared/timeline/contact-minutes.ts';
import type { Contact } from '../../shared/timeline/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';

type Took = Pick<Contact, 'minutes' | 'channel'>;

/** How long a contact took: as someone said, or about as long as its channel usually takes; null until that is known. */
export function useMinutes({ minutes, channel }: Took): { minutes: number; text: string } | null {
  const { t } = useWords();
  const { data: usual } = useQuery(operations.timeline.usualMinutes.queryOptions());
  if (usual === undefined) return null;
  const took = minutesOfContact({ minutes, channel }, usual);
  return {
    minutes: took,
    text: t(minutes === null ? 'timeline.minutesUsual' : 'timeline.minutesSaid', { minutes: took }),
  };
}

interface MinutesMenuProps {
  minutes: number | null;
  onChoose(minutes: number | null): void;
  /** Where a key opens it as well. */
  opened?: boolean;
  onChange?: (isOpen: boolean) => void;
  /** Which of the minutes the arrows begin at; absent: the first. */
  beginAt?: number;
  /** The button that opens it. */
  children: ReactElement;
}

/** Minutes to choose from, and the usual ones of the channel where some were said. */
export function MinutesMenu({ minutes, onChoose, beginAt, children, ...openness }: MinutesMenuProps) {
  const { t } = useWords();
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={beginAt === undefined} {...openness}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {minuteSteps.map((step) => (
          <Menu.Item key={step} data-autofocus={step === beginAt || undefined} onClick={() => onChoose(step)}>
            {t('timeline.minutesSaid', { minutes: step })}
          </Menu.Item>
        ))}
        {minutes !== null && <Menu.Item onClick={() => onChoose(null)}>{t('timeline.minutesAsUsual')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

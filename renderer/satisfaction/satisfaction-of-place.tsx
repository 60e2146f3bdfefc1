import { ActionIcon, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import type { SatisfactionPlace } from '../../shared/satisfaction/contract.ts';
import { satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FaceIcon } from '../ui/icons.tsx';
import { satisfactionText } from './satisfaction-text.ts';
import { useSatisfactionActs } from './use-satisfaction-acts.ts';

interface OfPlace {
  customerId: number;
  place: SatisfactionPlace & { kind: 'contact' | 'order' };
}

/** What was said of a contact or an order, in its sentence; null where nothing was. */
function useSatisfactionOf({ customerId, place }: OfPlace): number | null {
  const { data } = useQuery(operations.satisfaction.list.queryOptions({ input: { customerId } }));
  const said = data?.satisfactions.find((one) => one.place?.kind === place.kind && one.place.id === place.id);
  return said?.level ?? null;
}

/** The button that notes how satisfied the customer was with it: a digit from 0 to 3 on it, or one of its sentences. */
export function SatisfactionButton({ customerId, place }: OfPlace) {
  const words = useWords();
  const { t } = words;
  const [isOpen, setIsOpen] = useState(false);
  const level = useSatisfactionOf({ customerId, place });
  const { setOf } = useSatisfactionActs();
  const say = (said: number | null): void => {
    setIsOpen(false);
    setOf.mutate({ place, level: said });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = /^[0-3]$/u.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!digit) return;
    event.preventDefault();
    say(Number(event.key));
  };
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" returnFocus>
      <Menu.Target>
        <ActionIcon
          size={24}
          aria-label={t('satisfaction.set')}
          title={t('satisfaction.set')}
          aria-keyshortcuts="0 1 2 3"
          onKeyDown={onKeyDown}
        >
          <FaceIcon size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={onKeyDown}>
        {satisfactionLevels.map((name, number) => (
          <Menu.Item
            key={name}
            leftSection={<span className="figure quiet">{number}</span>}
            aria-current={number === level}
            onClick={() => say(number)}
          >
            {satisfactionText(number, words)}
          </Menu.Item>
        ))}
        {level !== null && <Menu.Item onClick={() => say(null)}>{t('satisfaction.take')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What was said of it, as a quiet line; nothing where nothing was. */
export function SatisfactionLine(of: OfPlace) {
  const words = useWords();
  const level = useSatisfactionOf(of);
  if (level === null) return null;
  return <div className="quiet">{satisfactionText(level, words)}</div>;
}

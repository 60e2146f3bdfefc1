import { Menu } from '@mantine/core';
import type { CustomerFilter, CustomerSelection } from '../../shared/customers/filter.ts';
import { useWords } from '../app/words.ts';
import type { useFileJob } from '../tables/use-file-job.ts';
import { MenuGroup } from '../ui/menu-group.tsx';
import { useSavedCards } from './use-saved-cards.ts';

interface CardSaveItemsProps {
  /** Whom the list keeps: all of them leave, not only those on the screen. */
  filter: CustomerFilter;
  /** Who is picked of them; null: no one. */
  picked: { count: number; selection: CustomerSelection } | null;
  job: ReturnType<typeof useFileJob>;
}

/** Customers as cards for phones and mail programs, next to the tables of them. */
export function CardSaveItems({ filter, picked, job }: CardSaveItemsProps) {
  const { t } = useWords();
  const save = useSavedCards(job);
  return (
    <MenuGroup heading={t('vcard.leave')}>
      {picked !== null && (
        <Menu.Item onClick={() => save(picked.selection)}>{t('vcard.saveSelected', { count: picked.count })}</Menu.Item>
      )}
      <Menu.Item onClick={() => save({ filter, exceptIds: [] })}>{t('vcard.saveListed')}</Menu.Item>
    </MenuGroup>
  );
}

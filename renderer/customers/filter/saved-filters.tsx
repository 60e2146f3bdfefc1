import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerFilter, SavedFilter } from '../../../shared/customers/filter.ts';
import { operations } from '../../app/engine.ts';
import { usePrivacy } from '../../app/privacy.ts';
import { useWords } from '../../app/words.ts';
import { useFormWish } from '../../drafts/form-wish.ts';
import { PopoverLayer } from '../../ui/dialog.tsx';
import { shownLater } from '../../ui/shown-later.tsx';
import { FailureNotice } from '../../ui/states.tsx';
import classes from './filter-bar.module.css';

const SavedFilterList = shownLater(async () => (await import('./saved-filter-list.tsx')).SavedFilterList);

interface SavedFiltersProps {
  filter: CustomerFilter;
  onPick(filter: CustomerFilter): void;
}

/** Filters with a name: take one, keep the present one, let one go. */
export function SavedFilters({ filter, onPick }: SavedFiltersProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  useFormWish({ form: 'filter.new', customerId: null }, () => SavedFilterList.whenLoaded(() => setIsOpen(true)));
  const saved = useQuery(operations.customers.savedFilters.queryOptions());
  const isSame = (other: SavedFilter): boolean => JSON.stringify(other.filter) === JSON.stringify(filter);
  const present = saved.data?.find(isSame);
  const areNamesHidden = usePrivacy();
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      shadow="floating"
      trapFocus
      closeOnEscape={false}
      width={300}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <Button
          variant="default"
          className={`${classes.savedButton} public`}
          onClick={() => SavedFilterList.whenLoaded(() => setIsOpen((is) => !is))}
        >
          <bdi>{present === undefined || areNamesHidden ? t('customers.filters.saved') : present.name}</bdi>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('customers.filters.saved')}>
        <PopoverLayer onClose={() => setIsOpen(false)} />
        {saved.error !== null && <FailureNotice error={saved.error} onRetry={() => void saved.refetch()} />}
        <SavedFilterList
          saved={saved.data}
          filter={filter}
          present={present}
          onPick={(picked) => {
            setIsOpen(false);
            onPick(picked);
          }}
          onSaved={() => setIsOpen(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

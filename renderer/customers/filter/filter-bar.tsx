import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CustomerFilter } from '../../../shared/customers/filter.ts';
import { useSearchField } from '../../app/frame/use-search-field.ts';
import { useWords } from '../../app/words.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import classes from './filter-bar.module.css';
import { FilterConditions } from './filter-conditions.tsx';
import { SavedFilters } from './saved-filters.tsx';

const typingPauseMs = 150;

interface FilterBarProps {
  filter: CustomerFilter;
  onChange(filter: CustomerFilter): void;
  /** What stands at the end of the bar. */
  children?: ReactNode;
}

/** Who of all the customers is listed. */
export function FilterBar({ filter, onChange, children }: FilterBarProps) {
  const { t } = useWords();
  const search = useSearchField(filter.text, typingPauseMs, (text) => onChange({ ...filter, text }));
  const isNarrowed = filter.text !== '' || filter.conditions.length > 0;
  return (
    <search className={classes.bar}>
      <TextInput
        className={classes.text ?? ''}
        aria-label={t('customers.filter')}
        placeholder={t('customers.filterHint')}
        leftSection={<SearchIcon size={14} />}
        maxLength={200}
        {...search}
      />
      <SavedFilters filter={filter} onPick={onChange} />
      <FilterConditions conditions={filter.conditions} onChange={(conditions) => onChange({ ...filter, conditions })} />
      {isNarrowed && (
        <Button variant="subtle" onClick={() => onChange({ text: '', conditions: [] })}>
          {t('customers.filters.everybody')}
        </Button>
      )}
      {children}
    </search>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CustomerFilter } from '../../../shared/customers/filter.ts';
import { useWords } from '../../app/words.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { ToolRow } from '../../ui/tool-row.tsx';
import { FilterClauses } from './filter-clauses.tsx';
import { SavedFilters } from './saved-filters.tsx';

const typingPauseMs = 150;

interface FilterBarProps {
  filter: CustomerFilter;
  /** How many customers it keeps, in words. */
  total?: ReactNode;
  isTotalPending: boolean;
  onChange(filter: CustomerFilter): void;
}

/** Who of all the customers is listed. */
export function FilterBar({ filter, total, isTotalPending, onChange }: FilterBarProps) {
  const { t } = useWords();
  const isNarrowed = filter.text !== '' || filter.conditions.length > 0;
  return (
    <ToolRow
      search={
        <SearchField
          label={t('customers.filter')}
          placeholder={t('customers.filterHint')}
          text={filter.text}
          pauseMs={typingPauseMs}
          onChange={(text) => onChange({ ...filter, text })}
        />
      }
      total={total}
      isTotalPending={isTotalPending}
    >
      <SavedFilters filter={filter} onPick={onChange} />
      <FilterClauses clauses={filter.conditions} onChange={(conditions) => onChange({ ...filter, conditions })} />
      {isNarrowed && (
        <Button variant="subtle" onClick={() => onChange({ text: '', conditions: [] })}>
          {t('customers.filters.everybody')}
        </Button>
      )}
    </ToolRow>
  );
}

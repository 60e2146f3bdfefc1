import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CustomerFilter } from '../../../shared/customers/filter.ts';
import { filterFieldProps } from '../../app/frame/use-frame-keys.ts';
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
  const [typed, setTyped] = useState(filter.text);
  const sent = useRef(filter.text);
  const changeText = useDebouncedCallback((text: string) => {
    sent.current = text;
    onChange({ ...filter, text });
  }, typingPauseMs);
  // A filter taken from those saved, or the way back, brings its own text; what is being typed is not taken back.
  useEffect(() => {
    if (filter.text === sent.current) return;
    sent.current = filter.text;
    setTyped(filter.text);
  }, [filter.text]);
  const isNarrowed = filter.text !== '' || filter.conditions.length > 0;
  return (
    <search className={classes.bar}>
      <TextInput
        className={classes.text ?? ''}
        aria-label={t('customers.filter')}
        placeholder={t('customers.filterHint')}
        leftSection={<SearchIcon size={14} />}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          changeText(event.currentTarget.value);
        }}
        {...filterFieldProps}
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

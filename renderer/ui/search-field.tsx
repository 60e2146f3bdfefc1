import { TextInput } from '@mantine/core';
import { SearchIcon } from './icons.tsx';
import classes from './tool-row.module.css';
import { useSearchField } from './use-search-field.ts';

interface SearchFieldProps {
  label: string;
  /** Says what it finds. */
  placeholder: string;
  text: string;
  /** How long the typing rests before the page asks. */
  pauseMs: number;
  onChange(text: string): void;
}

/** What a page is searched with: first in its tool row. */
export function SearchField({ label, placeholder, text, pauseMs, onChange }: SearchFieldProps) {
  return (
    <TextInput
      className={classes.search ?? ''}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<SearchIcon size={14} />}
      leftSectionWidth={28}
      maxLength={200}
      {...useSearchField(text, pauseMs, onChange)}
    />
  );
}

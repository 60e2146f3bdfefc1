import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { clearOfButtons, nextToField } from '../ui/clear-of-buttons.ts';

interface StaffNameInputProps {
  label: string;
  isLabelShown?: boolean;
  description?: string;
  value: string;
  onChange(name: string): void;
  isInPopover?: boolean;
  /** Has the focus when what it is in opens. */
  isFocused?: boolean;
}

/** The name of somebody on the staff: those who are here are offered, another is added to the list. */
export function StaffNameInput({
  label,
  isLabelShown = true,
  description,
  value,
  onChange,
  isInPopover = false,
  isFocused = !isLabelShown,
}: StaffNameInputProps) {
  const { data: staff } = useQuery(operations.staff.list.queryOptions());
  return (
    <Autocomplete
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      {...(description === undefined ? {} : { description })}
      comboboxProps={{ ...(isInPopover ? nextToField : clearOfButtons), withinPortal: !isInPopover }}
      data={staff?.filter(({ leftDay }) => leftDay === null).map(({ name }) => name) ?? []}
      limit={12}
      maxLength={longest.staffName}
      {...(isFocused ? { 'data-autofocus': true, autoFocus: true } : {})}
      value={value}
      onChange={onChange}
    />
  );
}

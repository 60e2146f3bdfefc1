import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';

interface StaffNameInputProps {
  label: string;
  isLabelShown?: boolean;
  description?: string;
  value: string;
  onChange(name: string): void;
  isInPopover?: boolean;
}

/** The name of somebody on the staff: those who are here are offered, another is added to the list. */
export function StaffNameInput({
  label,
  isLabelShown = true,
  description,
  value,
  onChange,
  isInPopover = false,
}: StaffNameInputProps) {
  const { data: staff } = useQuery(operations.staff.list.queryOptions());
  return (
    <Autocomplete
      {...(isLabelShown ? { label } : { 'aria-label': label, autoFocus: true })}
      {...(description === undefined ? {} : { description })}
      comboboxProps={{ ...clearOfButtons, withinPortal: !isInPopover }}
      data={staff?.filter(({ leftDay }) => leftDay === null).map(({ name }) => name) ?? []}
      limit={12}
      maxLength={longest.staffName}
      data-autofocus
      value={value}
      onChange={onChange}
    />
  );
}

import 'dayjs/locale/zh-cn';
import '@mantine/dates/styles.css';
import { DateInput } from '@mantine/dates';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../shared/settings/contract.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons, nextToField } from './clear-of-buttons.ts';
import type { DayInputProps } from './day-input.tsx';
import { readTypedCalendarDay } from './read-typed-calendar-day.ts';

const calendarOf = {
  en: { locale: 'en', monthLabelFormat: 'MMMM YYYY', yearLabelFormat: 'YYYY', monthsListFormat: 'MMM' },
  'zh-CN': { locale: 'zh-cn', monthLabelFormat: 'YYYY年M月', yearLabelFormat: 'YYYY年', monthsListFormat: 'M月' },
} as const satisfies Record<Language, object>;

export function DayPicker(props: DayInputProps) {
  const {
    label,
    isLabelShown = true,
    value,
    onChange,
    canBeEmpty = true,
    isFocused = false,
    isInForm = false,
    isInPopover = false,
  } = props;
  const { t, language } = useWords();
  const named = isLabelShown ? { label } : { 'aria-label': label };
  const focus = isFocused ? { autoFocus: true, 'data-autofocus': true } : {};
  const isOpen = useRef(false);
  /** What was typed since the field last showed its value; null: nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value takes the place of what was typed.
  useEffect(() => setTyped(null), [value]);
  const isUnread = typed !== null && readTypedCalendarDay(typed) === null && (typed.trim() !== '' || !canBeEmpty);
  return (
    <DateInput
      {...named}
      {...focus}
      {...calendarOf[language]}
      className={props.className ?? ''}
      size="xs"
      valueFormat="YYYY-MM-DD"
      placeholder={t('page.calendar.hint')}
      dateParser={readTypedCalendarDay}
      // A text that is no day stays, with the reason below it.
      fixOnBlur={!isUnread}
      error={isUnread && isLeft ? t('page.calendar.notADay') : null}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        setIsLeft(false);
      }}
      onBlur={() => setIsLeft(true)}
      firstDayOfWeek={1}
      // Red is for what is overdue or lost.
      weekendDays={[]}
      hideOutsideDates
      allowDeselect={canBeEmpty}
      ariaLabels={{
        monthLevelControl: t('page.calendar.months'),
        yearLevelControl: t('page.calendar.years'),
        previousMonth: t('page.calendar.before'),
        nextMonth: t('page.calendar.after'),
        previousYear: t('page.calendar.before'),
        nextYear: t('page.calendar.after'),
        previousDecade: t('page.calendar.before'),
        nextDecade: t('page.calendar.after'),
      }}
      popoverProps={{
        ...(isInPopover ? nextToField : isInForm ? clearOfButtons : {}),
        withinPortal: !isInPopover,
        // The open calendar would cover the reason.
        disabled: isUnread && isLeft,
        transitionProps: { duration: 80 },
        onOpen: () => {
          isOpen.current = true;
        },
        onClose: () => {
          isOpen.current = false;
        },
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setIsLeft(true);
        // Esc closes the calendar first, then what the field stands in.
        if (event.key === 'Escape' && isOpen.current) event.stopPropagation();
      }}
      value={value}
      onChange={onChange}
    />
  );
}

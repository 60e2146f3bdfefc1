import 'dayjs/locale/zh-cn';
import '@mantine/dates/styles.css';
import { DateInput } from '@mantine/dates';
import { useRef } from 'react';
import { readWrittenDay } from '../../shared/day.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { useWords } from '../app/words.ts';
import type { DayInputProps } from './day-input.tsx';

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
    isInPopover = false,
  } = props;
  const { t, language } = useWords();
  const named = isLabelShown ? { label } : { 'aria-label': label };
  const focus = isFocused ? { autoFocus: true, 'data-autofocus': true } : {};
  const isOpen = useRef(false);
  return (
    <DateInput
      {...named}
      {...focus}
      {...calendarOf[language]}
      className={props.className ?? ''}
      size="xs"
      valueFormat="YYYY-MM-DD"
      placeholder={t('page.calendar.hint')}
      dateParser={readWrittenDay}
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
        withinPortal: !isInPopover,
        transitionProps: { duration: 80 },
        onOpen: () => {
          isOpen.current = true;
        },
        onClose: () => {
          isOpen.current = false;
        },
      }}
      onKeyDown={(event) => {
        // Esc closes the calendar first, then what the field stands in.
        if (event.key === 'Escape' && isOpen.current) event.stopPropagation();
      }}
      value={value}
      onChange={onChange}
    />
  );
}

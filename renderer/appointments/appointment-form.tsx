import { TextInput } from '@mantine/core';
import type { Appointment } from '../../shared/appointments/contract.ts';
import { findTimePhrase } from '../../shared/appointments/time-phrase.ts';
import { longest } from '../../shared/longest.ts';
import { readMinutes } from '../../shared/timeline/contact-minutes.ts';
import { plainForm } from '../../shared/timeline/day-phrase.ts';
import { mostMinutes } from '../../shared/timeline/most-minutes.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import { useAppointmentActs } from './use-appointment-acts.ts';

/** The day, the time and the words of an appointment that is booked. */
export function AppointmentForm({ appointment, onClose }: { appointment: Appointment; onClose(): void }) {
  const { t } = useWords();
  const today = useToday();
  const { id, customerId } = appointment;
  const { edit, remove } = useAppointmentActs();
  const draft = useDraft(
    { form: `appointment.${id}`, customerId },
    {
      day: appointment.day,
      time: appointment.time ?? '',
      text: appointment.text,
      minutes: appointment.minutes === null ? '' : String(appointment.minutes),
    },
  );
  const { fields, set } = draft;
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const day = typedDay(fields.day, today);
  const time = typedTime(fields.time);
  const minutes = fields.minutes.trim() === '' ? null : (readMinutes(fields.minutes) ?? undefined);
  const save = (): void => {
    if (day == null || time === undefined || minutes === undefined) return;
    edit.mutate({ id, change: { day, time, text: fields.text, minutes } }, { onSuccess: giveUp });
  };
  return (
    <EntryForm
      label={t('appointments.change')}
      draft={draft}
      isSaving={edit.isPending}
      error={edit.error ?? remove.error}
      removeLabel={t('appointments.remove')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      onRemove={() => remove.mutate({ id }, { onSuccess: giveUp })}
    >
      <DayField label={t('appointments.day')} value={fields.day} onChange={(typed) => set({ day: typed })} />
      <TextInput
        label={t('appointments.time')}
        description={t('appointments.timeHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={time === undefined && t('appointments.timeUnread')}
        maxLength={longest.typedDay}
        autoFocus
        value={fields.time}
        onChange={(event) => set({ time: event.currentTarget.value })}
      />
      <TextInput
        label={t('appointments.what')}
        maxLength={longest.contactText}
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <TextInput
        label={t('appointments.minutes')}
        error={minutes === undefined && t('appointments.minutesUnread', { most: mostMinutes })}
        maxLength={20}
        value={fields.minutes}
        onChange={(event) => set({ minutes: event.currentTarget.value })}
      />
    </EntryForm>
  );
}

/** HH:MM; null for none, undefined where it cannot be read. */
function typedTime(typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  return findTimePhrase(plainForm(typed))?.value;
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readAppointmentLine } from '../../shared/appointments/read-appointment-line.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import type { PickedCustomer } from '../customers/customer-picker.tsx';
import { LineDialog, useLineCustomer } from '../customers/line-dialog.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useDays } from '../ui/days.tsx';
import { appointmentMoment, appointmentWhat } from './appointment-text.ts';
import classes from './appointments.module.css';

interface AppointmentDialogProps {
  /** Null: to be chosen. */
  customerId: number | null;
  onClose(): void;
}

/** An appointment in one line, as one says it; what was understood stands below before Enter books it. */
export function AppointmentDialog({ customerId: given, onClose }: AppointmentDialogProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const today = useToday();
  const draft = useDraft(
    { form: 'appointment.new', customerId: given },
    { customer: null as PickedCustomer | null, typed: '' },
  );
  const { fields, set } = draft;
  const who = useLineCustomer(given, fields.customer);
  const { customerId, name } = who;
  const [isTried, setIsTried] = useState(false);
  const { day, ...read } = readAppointmentLine(fields.typed, today);
  const add = useMutation(
    operations.appointments.add.mutationOptions({
      onSuccess: ({ actId }, booked) => {
        const moment = appointmentMoment({ day: booked.day, time: booked.time ?? null }, words, days.withWeekday);
        if (actId !== null) showActDone(t('appointments.added', { name, moment }), actId);
        draft.end();
        onClose();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const save = (): void => {
    setIsTried(true);
    if (customerId !== null && day !== null && !add.isPending) add.mutate({ customerId, day, ...read });
  };
  const isEmpty = fields.typed.trim() === '';
  return (
    <LineDialog
      title={t('appointments.add')}
      label={t('appointments.add')}
      size={560}
      draft={draft}
      who={who}
      whoLabel={t('appointments.forWhom')}
      onPick={(picked) => set({ customer: picked })}
      lineLabel={t('appointments.line')}
      lineHint={t('appointments.lineHint')}
      longestLine={2_000}
      typed={fields.typed}
      lineError={isTried && day === null && !isEmpty ? t('appointments.noDay') : null}
      onType={(typed) => set({ typed })}
      saveLabel={t('appointments.book')}
      isSaving={add.isPending}
      error={add.error}
      onSave={save}
      onClose={onClose}
    >
      <p className={classes.understood} aria-live="polite">
        {day !== null && (
          <>
            <span className="quiet">{t('appointments.understood')}</span>{' '}
            <strong className="figure">{appointmentMoment({ day, time: read.time }, words, days.withWeekday)}</strong>{' '}
            <bdi className="personal">{appointmentWhat(read, words)}</bdi>
          </>
        )}
        {day === null && !isEmpty && !isTried && <span className="quiet">{t('appointments.noDay')}</span>}
      </p>
    </LineDialog>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { readAppointmentLine } from '../../shared/appointments/read-appointment-line.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { useNewCustomerFrom } from '../customers/use-new-customer-from.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useDays } from '../ui/days.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
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
  const newCustomerFrom = useNewCustomerFrom();
  const draft = useDraft(
    { form: 'appointment.new', customerId: given },
    { customer: null as PickedCustomer | null, typed: '' },
  );
  const { fields, set } = draft;
  const customerId = given ?? fields.customer?.id ?? null;
  const { data: customer } = useQuery({
    ...operations.customers.get.queryOptions({ input: { id: customerId ?? 0 } }),
    enabled: customerId !== null,
  });
  const [isTried, setIsTried] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (customerId !== null) line.current?.focus();
  }, [customerId]);
  const { day, ...read } = readAppointmentLine(fields.typed, today);
  const name = customer === undefined ? '' : customerLabel(customer);
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
    <Dialog title={t('appointments.add')} size={560} yOffset="20vh" onClose={onClose}>
      <Form
        label={t('appointments.add')}
        draft={draft}
        onSubmit={save}
        buttons={
          <>
            <Button type="submit" loading={add.isPending} disabled={customerId === null || isEmpty}>
              {t('appointments.book')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                draft.end();
                onClose();
              }}
            >
              {t('page.cancel')}
            </Button>
          </>
        }
      >
        {given === null ? (
          <CustomerPicker
            label={t('appointments.forWhom')}
            hint={t('timeline.forWhomHint')}
            nobody={t('timeline.nobodyFound')}
            value={fields.customer}
            isFocused
            onChange={(picked) => set({ customer: picked })}
            onNew={(typed) => {
              onClose();
              newCustomerFrom(typed);
            }}
          />
        ) : (
          <bdi className={`personal ${classes.who}`}>{name}</bdi>
        )}
        <TextInput
          ref={line}
          label={t('appointments.line')}
          placeholder={t('appointments.lineHint')}
          autoComplete="off"
          maxLength={2_000}
          data-autofocus={given !== null || undefined}
          value={fields.typed}
          onChange={(event) => set({ typed: event.currentTarget.value })}
          error={isTried && day === null && !isEmpty ? t('appointments.noDay') : null}
        />
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
        {add.error !== null && <FailureNotice error={add.error} />}
      </Form>
    </Dialog>
  );
}

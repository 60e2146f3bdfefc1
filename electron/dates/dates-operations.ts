import { judgeTypedDay } from '../../shared/dates/judge-typed-day.ts';
import { keptDay, storedDay } from '../../shared/dates/kept-day.ts';
import { storableText } from '../../shared/text.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { birthdaysAhead } from './birthdays-ahead.ts';
import { datesOfCustomer } from './dates-of-customer.ts';
import { addDate, type DateEdit, editDate, removeDate, setBirthday } from './edit-dates.ts';

const birthday = asAct('dates.setBirthday', (writer, input: Parameters<typeof setBirthday>[1]) => {
  const { label } = setBirthday(writer, input);
  return { result: {}, subject: label };
});

const add = asAct('dates.add', (writer, input: DateEdit & { customerId: number }) => {
  const { id, label } = addDate(writer, input);
  return { result: { id }, subject: label };
});

const edit = asAct('dates.edit', (writer, input: DateEdit & { id: number }) => {
  const { label } = editDate(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('dates.remove', (writer, input: { id: number }) => {
  const { label } = removeDate(writer, input);
  return { result: {}, subject: label };
});

export const datesOperations = {
  list: door.dates.list.handler(({ input, context: { session, clock } }) => {
    const today = clock.today();
    return { today, ...datesOfCustomer(session.archive.reader, input.customerId, today) };
  }),
  birthdays: door.dates.birthdays.handler(({ input, context: { session, clock } }) =>
    birthdaysAhead(session.archive.reader, input, clock.today()),
  ),
  read: door.dates.read.handler(({ input: { typed, calendar }, context }) => {
    const today = context.clock.today();
    const { day, doubt } = judgeTypedDay(typed, { calendar, today });
    return { day: day === null ? null : keptDay(storedDay(storableText(typed), day), today), doubt };
  }),
  setBirthday: door.dates.setBirthday.handler(birthday),
  add: door.dates.add.handler(add),
  edit: door.dates.edit.handler(edit),
  remove: door.dates.remove.handler(remove),
};

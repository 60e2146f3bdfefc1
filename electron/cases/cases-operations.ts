import { readSetting, writeSetting } from '../archive/archive-setting.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { caseClock, setCaseClock } from './case-clock-setting.ts';
import {
  addCase,
  answerCase,
  type CaseChange,
  type CaseEnd,
  closeCase,
  editCase,
  handOverCase,
  markCameIn,
  type NewCase,
  removeCase,
  reopenCase,
  setSatisfactionAfter,
  tellOfCase,
} from './edit-cases.ts';
import { noticeSetting } from './notice-setting.ts';
import { allCases, askingForTheSame, casesOfCustomer, openCases, ownFactors } from './read-cases.ts';

const add = asAct('cases.add', (writer, input: NewCase) => {
  const { id, label } = addCase(writer, input);
  return { result: { id }, subject: label };
});

const edit = asAct('cases.edit', (writer, input: { id: number; change: CaseChange }) => {
  const { label } = editCase(writer, input.id, input.change);
  return { result: {}, subject: label };
});

const handOver = asAct('cases.handOver', (writer, input: { id: number; to: string; note: string }) => {
  const { label } = handOverCase(writer, input);
  return { result: {}, subject: label };
});

const answer = asAct('cases.answer', (writer, input: { id: number; text: string; at?: number | undefined }) => {
  const { label } = answerCase(writer, input);
  return { result: {}, subject: label };
});

const close = asAct('cases.close', (writer, input: CaseEnd) => {
  const { label } = closeCase(writer, input);
  return { result: {}, subject: label };
});

const setSatisfaction = asAct('cases.setSatisfaction', (writer, input: { id: number; level: number | null }) => {
  const { label } = setSatisfactionAfter(writer, input.id, input.level);
  return { result: {}, subject: label };
});

const reopen = asAct('cases.reopen', (writer, input: { id: number }) => {
  const { label } = reopenCase(writer, input.id);
  return { result: {}, subject: label };
});

const cameIn = asAct('cases.markCameIn', (writer, input: { id: number }) => {
  const { cases, label } = markCameIn(writer, input.id);
  return { result: { cases }, subject: label, counts: { cases } };
});

const tell = asAct('cases.tell', (writer, input: { id: number; text: string }) => {
  const { contactId, label } = tellOfCase(writer, input);
  return { result: { contactId }, subject: label };
});

const remove = asAct('cases.remove', (writer, input: { id: number }) => {
  const { label } = removeCase(writer, input.id);
  return { result: {}, subject: label };
});

export const casesOperations = {
  open: door.cases.open.handler(({ input, context: { session, clock } }) => {
    const cases = openCases(session.archive.reader, { at: clock.now(), today: clock.today() });
    return {
      total: cases.length,
      overdue: cases.filter(({ urgency }) => urgency === 'overdue').length,
      cases: cases.slice(0, input.limit),
    };
  }),
  ofCustomer: door.cases.ofCustomer.handler(({ input, context: { session } }) => ({
    cases: casesOfCustomer(session.archive.reader, input.customerId),
  })),
  list: door.cases.list.handler(({ input, context: { session } }) => allCases(session.archive.reader, input)),
  alsoAskedFor: door.cases.alsoAskedFor.handler(({ input, context: { session } }) => ({
    cases: askingForTheSame(session.archive.reader, input.id),
  })),
  add: door.cases.add.handler(add),
  edit: door.cases.edit.handler(edit),
  handOver: door.cases.handOver.handler(handOver),
  answer: door.cases.answer.handler(answer),
  close: door.cases.close.handler(close),
  setSatisfaction: door.cases.setSatisfaction.handler(setSatisfaction),
  reopen: door.cases.reopen.handler(reopen),
  markCameIn: door.cases.markCameIn.handler(cameIn),
  tell: door.cases.tell.handler(tell),
  remove: door.cases.remove.handler(remove),
  words: door.cases.words.handler(({ context: { session } }) => ({ factors: ownFactors(session.archive.reader) })),
  notice: door.cases.notice.handler(({ context: { session } }) => readSetting(session.archive.reader, noticeSetting)),
  setNotice: door.cases.setNotice.handler(({ input, context: { session } }) => {
    writeSetting(session.writable.writer, noticeSetting, input);
    return input;
  }),
  clock: door.cases.clock.handler(({ context: { session } }) => caseClock(session.archive.reader)),
  setClock: door.cases.setClock.handler(({ input, context: { session } }) => {
    setCaseClock(session.writable.writer, input);
    return input;
  }),
};

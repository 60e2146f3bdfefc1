import { Readable } from 'node:stream';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { dayNumber } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Task } from '../../shared/today/contract.ts';
import { archiveName } from '../archive/archive-name.ts';
import { readSetting } from '../archive/archive-setting.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { exportFileName } from '../files/export-file-name.ts';
import { type DuePlaybookStep, dueStepsOn } from '../playbooks/due-steps.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { textOfDay } from '../playbooks/playbook-facts.ts';
import { playbooksNow } from '../playbooks/playbooks-now.ts';
import { pressureSetting } from '../playbooks/pressure-setting.ts';
import { counterInstructions } from './counter-instructions.ts';
import { doneThisWeek } from './done-this-week.ts';
import { lastDaySeen } from './last-day-seen.ts';
import { messagesOfStep } from './messages-of-step.ts';
import { type SettledTask, settleOther, settleStep } from './settle-task.ts';
import { tasksOfList } from './tasks-of-list.ts';
import { todayCalendar } from './today-calendar.ts';
import { comingTasks, listedTasksOn, passedTasks, tasksOn } from './today-tasks.ts';
import { wordingOfStep } from './wording-of-step.ts';

type Open = { step: DuePlaybookStep } | { other: Task };

const settle = asAct('today.settle', (writer, { open, said, day }: { open: Open; said: SettledTask; day: string }) => {
  if ('step' in open) settleStep(writer, open.step, said, day);
  else settleOther(writer, open.other, said, day);
  return { result: {}, subject: customerLabel('step' in open ? open.step : open.other) };
});

interface SettledAll {
  opens: readonly Open[];
  /** What is said to a task. */
  saidOf(task: string): SettledTask;
  day: string;
}

const settleAll = asAct('today.settleAll', (writer, { opens, saidOf, day }: SettledAll) => {
  for (const open of opens) {
    if ('step' in open) settleStep(writer, open.step, saidOf(open.step.task), day);
    else settleOther(writer, open.other, saidOf(open.other.task), day);
  }
  return { result: { settled: opens.length }, subject: '', counts: { tasks: opens.length } };
});

export const todayOperations = {
  tasks: door.today.tasks.handler(({ input: { on, most }, context }) => {
    const onDay = playbooksNow(context, on);
    const { facts } = onDay;
    const known = facts.knownUntil.on(facts.clock.asOf);
    const lastSeen = lastDaySeen(facts.connection, facts.asOfDay);
    return {
      asOf: facts.asOfDay,
      knownUntil: known === null ? null : textOfDay(known),
      ...listedTasksOn(onDay, most),
      coming: comingTasks(onDay),
      passed: passedSince(onDay, lastSeen),
      pressure: readSetting(facts.connection, pressureSetting),
      lastSeen,
    };
  }),
  ofList: door.today.ofList.handler(({ input: { list, most }, context }) => {
    const onDay = playbooksNow(context, undefined);
    const pressure = readSetting(onDay.facts.connection, pressureSetting);
    return { asOf: onDay.facts.asOfDay, ...tasksOfList(onDay, list, most), pressure };
  }),
  wording: door.today.wording.handler(({ input, context }) => {
    const onDay = playbooksNow(context, undefined);
    const step = dueStepsOn(onDay, readSetting(onDay.facts.connection, pressureSetting)).find(
      ({ task }) => task === input.task,
    );
    if (step === undefined) throw new ShukeError('TASK_UNKNOWN', { task: input.task });
    return wordingOfStep(onDay.facts, step, {
      language: input.language,
      shop: archiveName(context.session.archive.path),
    });
  }),
  settle: door.today.settle.handler(({ input, context }) => {
    const onDay = playbooksNow(context, input.on);
    const [open] = openTasks(onDay, [input.task]);
    if (open === undefined) throw new ShukeError('TASK_UNKNOWN', { task: input.task });
    return settle({ input: { open, said: input, day: onDay.facts.asOfDay }, context });
  }),
  settleAll: door.today.settleAll.handler(({ input: { tasks, texts, verb, channel }, context }) => {
    const onDay = playbooksNow(context, undefined);
    const saidOf = (task: string): SettledTask => ({
      ...{ task, verb, reason: '', minutes: null, text: texts[task] ?? '' },
      ...(channel === undefined ? {} : { channel }),
    });
    return settleAll({ input: { opens: openTasks(onDay, tasks), saidOf, day: onDay.facts.asOfDay }, context });
  }),
  instructions: door.today.instructions.handler(({ input: { customerId, language }, context }) => {
    const onDay = playbooksNow(context, undefined);
    const shop = archiveName(context.session.archive.path);
    return { instructions: counterInstructions(onDay, customerId, { language, shop }) };
  }),
  calendar: door.today.calendar.handler(async ({ input: { language, on }, context: { files, clock, ...context } }) => {
    const shop = archiveName(context.session.archive.path);
    const onDay = playbooksNow({ ...context, clock }, on);
    const calendar = todayCalendar(onDay, { language, shop, writtenAt: clock.now() });
    const name = exportFileName(shop, translator(language)('today.calendarFile', { day: onDay.facts.asOfDay }), 'ics');
    return { token: await files.put(Readable.from([calendar]), name, { owned: true }), name };
  }),
  messages: door.today.messages.handler(({ input, context }) =>
    messagesOfStep(playbooksNow(context, undefined), input, archiveName(context.session.archive.path)),
  ),
  doneThisWeek: door.today.doneThisWeek.handler(({ context: { session, clock } }) =>
    doneThisWeek(session.archive.reader, clock.today()),
  ),
};

/** Nothing went by unseen where somebody looked the day before. */
function passedSince(onDay: PlaybooksOnDay, lastSeen: string | null): Task[] {
  const { asOf } = onDay.facts.clock;
  return lastSeen === null || dayNumber(lastSeen) >= asOf - 1 ? [] : passedTasks(onDay, dayNumber(lastSeen));
}

/** Those of the names that are open, in the order of the names. */
function openTasks(onDay: PlaybooksOnDay, names: readonly string[]): Open[] {
  const steps = dueStepsOn(onDay, readSetting(onDay.facts.connection, pressureSetting));
  const open = new Map<string, Open>(steps.map((step) => [step.task, { step }]));
  if (names.some((name) => !open.has(name))) {
    const { connection, asOfDay } = onDay.facts;
    for (const other of [...tasksOn(onDay), ...comingTasks(onDay)]) {
      if (other.step === null) open.set(other.task, { other });
    }
    for (const other of passedSince(onDay, lastDaySeen(connection, asOfDay))) open.set(other.task, { other });
  }
  return names.flatMap((name) => open.get(name) ?? []);
}

import { createHash } from 'node:crypto';
import { type CalendarEvent, icalendar } from '../../shared/calendar/icalendar.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/languages.ts';
import type { Task } from '../../shared/today/contract.ts';
import { whyOfTask } from '../../shared/today/why-of-task.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { kindName } from './kind-name.ts';
import { comingTasks, tasksOn } from './today-tasks.ts';

interface Calendar {
  language: Language;
  /** As the archive is called. */
  shop: string;
  writtenAt: number;
}

/** What is due, what is overdue on today's date, and what comes within the week; what waits is not in it. */
export function todayCalendar(onDay: PlaybooksOnDay, { language, shop, writtenAt }: Calendar): string {
  const { facts } = onDay;
  const say = translator(language);
  const { uuid } = facts.connection.prepare<[], { uuid: string }>('SELECT uuid FROM archive').get() ?? { uuid: '' };
  const eventOf = (task: Task): CalendarEvent => {
    const { key, values } = whyOfTask(task);
    const isOverdue = task.due < facts.asOfDay;
    return {
      uid: `${createHash('sha256').update(`${uuid}\n${task.task}`).digest('hex').slice(0, 32)}@shuke`,
      day: isOverdue ? facts.asOfDay : task.due,
      time: isOverdue ? null : task.time,
      summary: `${kindName(task, say, language)} · ${task.name || task.number || say('cases.guest')}`,
      description: say(`today.why.${key}` as 'today.why.visit', values as { lastDay: string }).trim(),
    };
  };
  const due = tasksOn(onDay).filter(({ waits, step }) => waits === null && step?.kind !== 'counter');
  const name = say('today.calendarName', { shop });
  return icalendar([...due, ...comingTasks(onDay)].map(eventOf), { name, writtenAt });
}

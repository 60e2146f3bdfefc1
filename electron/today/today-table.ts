import type { TFunction } from 'i18next';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import type { Task } from '../../shared/today/contract.ts';
import { waitWord } from '../../shared/today/wait-word.ts';
import { whyOfTask } from '../../shared/today/why-of-task.ts';
import { playbooksNow } from '../playbooks/playbooks-now.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { kindName } from './kind-name.ts';
import { tasksOn } from './today-tasks.ts';

/** What there is to do today, as the list has it; counter instructions lie on the cards. */
export function todayTable({ context, translate, language }: TableSource): TableContent<'today', Task> {
  const tasks = tasksOn(playbooksNow(context, undefined)).filter(({ step }) => step?.kind !== 'counter');
  return {
    table: 'today',
    columns: {
      due: { kind: 'day', cell: ({ due }) => due },
      time: { kind: 'text', cell: ({ time }) => time },
      kind: { kind: 'text', cell: (task) => kindName(task, translate, language) },
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      why: { kind: 'text', cell: (task) => whyIn(translate, task) },
      waits: {
        kind: 'text',
        cell: (task) => {
          const waitsFor = waitWord(task);
          return waitsFor === null ? null : translate(`today.waits.${waitsFor}`);
        },
      },
      phone: { kind: 'text', cell: ({ phone, refused }) => markedDetail(phone, 'phone', refused, translate) },
      lookedAfterBy: { kind: 'text', cell: ({ lookedAfterBy }) => lookedAfterBy },
    },
    values: {},
    rowCount: tasks.length,
    pages: [tasks],
  };
}

/** Days as YYYY-MM-DD. */
function whyIn(translate: TFunction, task: Task): string {
  const { key, values } = whyOfTask(task);
  return translate(`today.why.${key}`, values).trim();
}

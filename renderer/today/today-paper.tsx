import { markedDetail } from '../../shared/customers/marked-detail.ts';
import { daysBetween } from '../../shared/day.ts';
import { lateAfter } from '../../shared/today/late-after.ts';
import type { WallMinute } from '../../shared/wall-minute.ts';
import { useWords } from '../app/words.ts';
import { PagePaper } from '../print/page-paper.tsx';
import { useDays } from '../ui/days.tsx';
import type { ListedTask } from './listed-task.ts';
import { groupOfTask } from './today-groups.ts';
import classes from './today-paper.module.css';
import { whyText } from './why-text.ts';

interface TodayPaperProps {
  /** Those that are due and not held back, in the order of the list. */
  tasks: readonly ListedTask[];
  now: WallMinute;
}

const groups = ['overdue', 'today'] as const;

/** The morning for the counter: until when, whom and by which number, why, a box to tick and a line to write on. */
export function TodayPaper({ tasks, now }: TodayPaperProps) {
  const { t } = useWords();
  const days = useDays();
  return (
    <PagePaper title={t('today.title')} period={days.withWeekday(now.day)}>
      <p>{days.withWeekday(now.day)}</p>
      {groups.map((group) => {
        const ofGroup = tasks.filter((task) => groupOfTask(task, now) === group);
        return (
          ofGroup.length > 0 && (
            <section key={group}>
              <h2>
                {t(`today.groups.${group}`)} <span className="figure">{ofGroup.length}</span>
              </h2>
              <TaskTable tasks={ofGroup} />
            </section>
          )
        );
      })}
    </PagePaper>
  );
}

function TaskTable({ tasks }: { tasks: readonly ListedTask[] }) {
  const { t } = useWords();
  return (
    <table>
      <colgroup>
        {(['tick', 'until', 'kind', 'whom', 'why'] as const).map((column) => (
          <col key={column} className={classes[column]} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" aria-label={t('today.done')} />
          <th scope="col">{t('today.dueDay')}</th>
          <th scope="col">{t('today.kind')}</th>
          <th scope="col">{t('today.customer')}</th>
          <th scope="col">{t('today.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskRow key={task.task} task={task} />
        ))}
      </tbody>
    </table>
  );
}

function TaskRow({ task }: { task: ListedTask }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const until = lateAfter(task);
  const late = daysBetween(until, days.today);
  const phone = markedDetail(task.phone, 'phone', task.refused, t);
  return (
    <tr>
      <td>
        <span className={classes.box} />
      </td>
      <td>{late > 0 ? t('today.late', { count: late }) : (task.time ?? days.text(until))}</td>
      <td>{task.kindName}</td>
      <td className="personal">
        <bdi>{task.name || task.number || t('cases.guest')}</bdi> {task.name !== '' && <bdi>{task.number}</bdi>}
        {task.isNamed && ' ★'}
        {phone !== '' && <bdi className={classes.phone}>{phone}</bdi>}
      </td>
      <td className="personal">
        <bdi>{whyText(task, words, days.text)}</bdi>
        {task.lookedAfterBy !== '' && <bdi className="quiet"> · {task.lookedAfterBy}</bdi>}
        <span className={classes.line} />
      </td>
    </tr>
  );
}

import { Button } from '@mantine/core';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import { mailtoLink, telLink } from '../../shared/reach/message-links.ts';
import type { Task } from '../../shared/today/contract.ts';
import { host } from '../app/host.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import classes from './today-page.module.css';

interface WayToReachProps {
  task: Task;
  channel: ReachChannel;
  subject: string;
  text: string;
}

/** The number to call or the address to write to, and the program of the machine that does it. */
export function WayToReach({ task, channel, subject, text }: WayToReachProps) {
  const { t } = useWords();
  const way =
    channel === 'email' && task.email !== ''
      ? { detail: task.email, link: mailtoLink({ to: task.email, subject, body: text }), name: t('todayTask.openMail') }
      : channel === 'call' && task.phone !== ''
        ? { detail: task.phone, link: telLink(task.phone), name: t('todayTask.dial') }
        : channel === 'text' && task.phone !== ''
          ? { detail: task.phone, link: null, name: '' }
          : null;
  if (way === null) return null;
  const { detail, link, name } = way;
  return (
    <p className={classes.below}>
      <bdi className="personal figure">{detail}</bdi>
      {link !== null && (
        <span className={classes.belowEnd}>
          <Button size="xs" variant="default" onClick={() => void host.openLink(link).catch(showFailure)}>
            {name}
          </Button>
        </span>
      )}
    </p>
  );
}

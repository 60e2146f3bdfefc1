import { Button } from '@mantine/core';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import { mailtoLink, telLink } from '../../shared/reach/message-links.ts';
import type { Task } from '../../shared/today/contract.ts';
import { detailOfChannel, missingDetail } from '../../shared/today/ways-to-reach.ts';
import { host } from '../app/host.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import classes from './today-page.module.css';

interface WayToReachProps {
  task: Task;
  channel: ReachChannel;
  /** All the ways offered, of which some may lack what they need. */
  channels: readonly ReachChannel[];
  /** Null: nothing says. */
  preferred: ReachChannel | null;
  onPrint(): void;
  subject: string;
  text: string;
}

function whoPrefers({ step, kind }: Task): 'step' | 'visit' | 'them' {
  return step !== null ? 'step' : kind === 'visit' ? 'visit' : 'them';
}

/** A way by name, quiet where the customer cannot be reached by it. */
export function WayName({ task, channel }: Pick<WayToReachProps, 'task' | 'channel'>) {
  const { t } = useWords();
  const name = t(`todayTask.ways.${channel}`);
  return missingDetail(task, channel) === null ? name : <span className="quiet">{name}</span>;
}

/**
 * The number to call or the address to write to, and the program of the machine that does it; which way is preferred, and
 * what is missing for other ways.
 */
export function WayToReach({ task, channel, channels, preferred, onPrint, subject, text }: WayToReachProps) {
  const { t } = useWords();
  const detailName = detailOfChannel[channel];
  const detail = detailName === null ? '' : task[detailName];
  const missing = new Set(channels.flatMap((way) => missingDetail(task, way) ?? []));
  const missingText = [...missing].map((one) => t(`todayTask.without.${one}`)).join(' · ');
  const phoneLink = channel === 'call' ? telLink(detail) : null;
  const program =
    detail === ''
      ? null
      : channel === 'email'
        ? { link: mailtoLink({ to: detail, subject, body: text }), name: t('todayTask.openMail') }
        : phoneLink !== null
          ? { link: phoneLink, name: t('todayTask.dial') }
          : null;
  if (detail === '' && missingText === '' && (preferred === null || channels.length < 2)) return null;
  return (
    <p className={classes.below}>
      {detail !== '' && detailName !== null && (
        <bdi className="personal figure">{markedDetail(detail, detailName, task.refused, t)}</bdi>
      )}
      {preferred !== null && channels.length > 1 && (
        <span className={classes.preferred} title={t(`todayTask.preferredBy.${whoPrefers(task)}`)}>
          {preferred === channel
            ? t('todayTask.preferred')
            : t('todayTask.preferredWay', { way: t(`todayTask.ways.${preferred}`) })}
        </span>
      )}
      {missingText !== '' && <span className="quiet">{missingText}</span>}
      {channel === 'letter' && detail !== '' && (
        <span className={classes.belowEnd}>
          <Button
            size="xs"
            variant="default"
            aria-keyshortcuts="P"
            rightSection={<KeyCap text="P" />}
            onClick={onPrint}
          >
            {t('todayTask.printLetter')}
          </Button>
        </span>
      )}
      {program !== null && (
        <span className={classes.belowEnd}>
          <Button size="xs" variant="default" onClick={() => void host.openLink(program.link).catch(showFailure)}>
            {program.name}
          </Button>
        </span>
      )}
    </p>
  );
}

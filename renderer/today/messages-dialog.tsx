import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { Task } from '../../shared/today/contract.ts';
import { isReady, type MessageChannel, messageChannels } from '../../shared/today/messages.ts';
import { missingDetail, type ReachDetail } from '../../shared/today/ways-to-reach.ts';
import { operations } from '../app/engine.ts';
import { saidIfFailed, showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { printPage, usePrintedPage } from '../print/printed-page.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './messages-dialog.module.css';
import { MessagesPaper } from './messages-paper.tsx';
import { missingName } from './missing-text.ts';
import { changedTexts } from './wording-draft.ts';

/** What a service that sends messages asks for; what is printed on a letter. */
const columnsOfChannel: Readonly<Record<MessageChannel, readonly string[]>> = {
  text: ['phone', 'text'],
  wechat: ['name', 'wechat', 'text'],
  email: ['email', 'text'],
  letter: ['name', 'address', 'text'],
};

interface MessagesDialogProps {
  /** At the same step, the current one first. */
  tasks: readonly [Task, ...Task[]];
  /** The way that was chosen for the current one. */
  chosen: ReachChannel | null;
  onClose(): void;
}

/** One step for everybody who is at it: a sheet for a message service, letters on paper, and all noted at once. */
export function MessagesDialog({ tasks, chosen, onClose }: MessagesDialogProps) {
  const { t, language } = useWords();
  const [first] = tasks;
  const channels = messageChannels.filter((channel) => first.step?.channels.includes(channel));
  const [channel, setChannel] = useState<MessageChannel>(
    () => channels.find((known) => known === chosen) ?? channels[0] ?? 'wechat',
  );
  const [leavesOutGaps, setLeavesOutGaps] = useState(false);
  const [changed] = useState(() => changedTexts(tasks));
  const question = {
    ...{ playbook: first.step?.playbook ?? '', step: first.step?.step ?? '' },
    ...{ channel, language, changed },
  };
  const { data, error } = useQuery(operations.today.messages.queryOptions({ input: question }));
  const messages = data?.messages ?? [];
  const wayText = (way: MessageChannel): string => {
    const count = data?.reachable[way];
    return [t(`todayTask.ways.${way}`), ...(count === undefined ? [] : [`${count}`])].join(' ');
  };
  const withoutText = (detail: ReachDetail | null): string[] =>
    detail === null ? [] : [t(`todayTask.without.${detail}`)];
  const ready = messages.filter((message) => isReady(message, channel));
  const gaps = messages.filter((message) => !isReady(message, channel));
  const mayLeave = ready.length > 0 && (gaps.length === 0 || leavesOutGaps);
  usePrintedPage(async () => <MessagesPaper messages={ready} />);
  const settle = useMutation(
    operations.today.settleAll.mutationOptions({
      onSuccess: ({ actId, settled }) => {
        if (actId !== null) showActDone(t('todayMessages.noted', { count: settled }), actId);
        onClose();
      },
    }),
  );
  return (
    <Dialog title={t('todayMessages.title', { count: tasks.length })} size={560} onClose={onClose}>
      <div className={classes.parts}>
        {channels.length > 1 && (
          <SegmentedControl
            aria-label={t('todayTask.channel')}
            data={channels.map((value) => ({ value, label: wayText(value) }))}
            value={channel}
            onChange={(value) => setChannel(channels.find((known) => known === value) ?? channel)}
          />
        )}
        {data === undefined && (error === null ? <LoadingState /> : <FailureNotice error={error} />)}
        {data !== undefined && (
          <>
            <p>
              <strong className="figure">{t('todayMessages.ready', { count: ready.length })}</strong>
            </p>
            {gaps.length > 0 && (
              <>
                <ul className={`${classes.gaps} personal`} aria-label={t('todayMessages.gaps')}>
                  {gaps.map((message) => (
                    <li key={message.task}>
                      <bdi>{customerLabel(message)}</bdi>{' '}
                      <span className="quiet">
                        {[
                          ...message.missing.map((field) => t('todayTask.missing', { field: missingName(field, t) })),
                          ...withoutText(missingDetail(message, channel)),
                        ].join(' · ')}
                      </span>
                    </li>
                  ))}
                </ul>
                {ready.length > 0 && (
                  <Checkbox
                    label={t('todayMessages.leaveOut', { count: gaps.length })}
                    checked={leavesOutGaps}
                    onChange={(event) => setLeavesOutGaps(event.currentTarget.checked)}
                  />
                )}
              </>
            )}
            {settle.error !== null && <FailureNotice error={settle.error} />}
            {mayLeave && (
              <div className={classes.buttons}>
                <SaveTable
                  question={{ table: 'messages', leavesOutGaps, ...question }}
                  columns={columnsOfChannel[channel]}
                />
                {channel === 'letter' && (
                  <Button variant="default" onClick={() => saidIfFailed(printPage())}>
                    {t('todayMessages.print')}
                  </Button>
                )}
                <Button
                  loading={settle.isPending}
                  onClick={() =>
                    settle.mutate({
                      ...{ tasks: ready.map(({ task }) => task), verb: 'done', channel },
                      texts: Object.fromEntries(ready.map(({ task, text }) => [task, text ?? ''])),
                    })
                  }
                >
                  {t('todayMessages.note', { count: ready.length })}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

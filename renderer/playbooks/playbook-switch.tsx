import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PlaybookSummary, PlaybookWords } from '../../shared/playbooks/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { CopyIcon, MoreIcon } from '../ui/icons.tsx';
import { copyOf } from './new-parts.ts';

interface PlaybookSwitchProps {
  playbook: PlaybookSummary;
  words: PlaybookWords | undefined;
  /** Null: as it stands it can be switched on; else what has to be done before, and whether it can. */
  before: { run(): Promise<unknown>; isPossible: boolean } | null;
}

/** On, paused and ended; switched on, it is asked whether also for those whom its state holds already. The rest behind ⋯. */
export function PlaybookSwitch({ playbook, words, before }: PlaybookSwitchProps) {
  const { t } = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const { slug, state, definition, name } = playbook;
  const { data: held } = useQuery(
    operations.playbooks.thoseInIt.queryOptions({ input: { slug }, enabled: state !== 'on' && before === null }),
  );
  const settings = (text: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(text, actId);
    },
  });
  const on = useMutation(operations.playbooks.switchOn.mutationOptions(settings(t('playbooks.switchedOn'))));
  const off = useMutation(operations.playbooks.switchOff.mutationOptions(settings(t('playbooks.switchedOff'))));
  const end = useMutation(operations.playbooks.end.mutationOptions(settings(t('playbooks.endedNow'))));
  const copy = useMutation(
    operations.playbooks.add.mutationOptions({
      onSuccess: ({ actId, slug: copied }, { name: ofCopy }) => {
        if (actId !== null) showActDone(t('playbooks.added', { playbook: ofCopy }), actId);
        void navigate({ to: '/playbooks/$slug', params: { slug: copied } });
      },
    }),
  );
  const switchOn = async (withThoseInIt: boolean): Promise<void> => {
    await before?.run();
    on.mutate({ slug, from: days.today, withThoseInIt });
  };
  const isHeld = held !== undefined && held.people > 0;
  const button = (
    <Button
      loading={on.isPending}
      disabled={before?.isPossible === false}
      onClick={isHeld ? undefined : () => void switchOn(false)}
    >
      {t('playbooks.switchOn')}
    </Button>
  );
  return (
    <>
      {state === 'on' ? (
        <Button variant="default" loading={off.isPending} onClick={() => off.mutate({ slug })}>
          {t('playbooks.switchOff')}
        </Button>
      ) : isHeld ? (
        <Menu position="bottom-end">
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void switchOn(false)}>{t('playbookPage.fromNowOn')}</Menu.Item>
            <Menu.Item onClick={() => void switchOn(true)}>
              {t('playbooks.switchOnWith', { count: held.people })}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        button
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('page.more')} title={t('page.more')}>
            <MoreIcon size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<CopyIcon size={16} />}
            onClick={() =>
              copy.mutate({
                name: t('playbooks.copyOf', { playbook: name || (words?.name ?? slug) }),
                definition: copyOf(definition, (step) => words?.steps[step]),
              })
            }
          >
            {t('playbooks.copy')}
          </Menu.Item>
          {(state === 'on' || state === 'off') && (
            <Menu.Item onClick={() => end.mutate({ slug })}>{t('playbooks.end')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { addDays } from '../../shared/day.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { usePlaybookNames } from '../playbooks/use-playbook-words.ts';

const slug = 'mended';

/** How those who named it are told: by the playbook, which is switched on from the day before it was mended. */
export function Telling({ mendedDay }: { mendedDay: string }) {
  const { t } = useWords();
  const nameOf = usePlaybookNames();
  const { data } = useQuery(operations.playbooks.get.queryOptions({ input: { slug, limit: 0 } }));
  const switchOn = useMutation(
    operations.playbooks.switchOn.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('playbooks.switchedOn'), actId);
      },
    }),
  );
  if (data === undefined) return null;
  const playbook = data.playbook.name || nameOf(slug);
  if (data.playbook.state === 'on') return <p className="quiet">{t('improvements.tellBy', { playbook })}</p>;
  return (
    <p className="quiet">
      {t('improvements.tellingOff', { playbook })}{' '}
      <Button
        variant="default"
        size="compact-xs"
        loading={switchOn.isPending}
        onClick={() => switchOn.mutate({ slug, from: addDays(mendedDay, -1) })}
      >
        {t('improvements.switchOn')}
      </Button>
    </p>
  );
}

import { ActionIcon } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { useFileJob } from '../tables/use-file-job.ts';
import { ExportIcon } from '../ui/icons.tsx';
import { useSavedCards } from './use-saved-cards.ts';

/** One customer as a card for a phone. */
export function SaveCardButton({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const job = useFileJob();
  const save = useSavedCards(job);
  return (
    <ActionIcon
      aria-label={t('vcard.saveOne')}
      title={t('vcard.saveOne')}
      loading={job.isBusy}
      onClick={() => save({ ids: [customerId] })}
    >
      <ExportIcon size={16} />
    </ActionIcon>
  );
}

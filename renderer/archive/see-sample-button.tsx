import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useOpenSample } from './use-open-archive.ts';

/** On a page that is empty: what it looks like with something on it. Not in the sample shop itself. */
export function SeeSampleButton() {
  const { t, language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const openSample = useOpenSample();
  if (archive == null || archive.isSample) return null;
  return (
    <Button variant="subtle" loading={openSample.isPending} onClick={() => openSample.mutate({ language })}>
      {t('archive.seeInSample')}
    </Button>
  );
}

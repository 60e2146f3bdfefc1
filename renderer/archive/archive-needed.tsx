import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../app/words.ts';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState } from '../ui/states.tsx';

/** Stands where a page needs an archive and none is open. */
export function ArchiveNeeded() {
  const { t } = useWords();
  return (
    <PageLayout title={t('page.noArchiveOpen')}>
      <EmptyState
        title={t('archive.needed')}
        action={
          <Button component={Link} to="/archive">
            {t('archive.goThere')}
          </Button>
        }
      >
        {t('archive.neededWhy')}
      </EmptyState>
    </PageLayout>
  );
}

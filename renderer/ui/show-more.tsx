import { Button } from '@mantine/core';
import type { PagedQuery } from '../app/by-page.ts';
import { useWords } from '../app/words.ts';
import { countText } from './figures.ts';

interface ShowMoreProps {
  /** What a row of the list is. */
  of: 'orders' | 'customers' | 'entries';
  list: PagedQuery;
  /** How many rows are not shown yet. */
  left: number;
}

/** Below a list read page by page: fetches the next page, as long as there is one. */
export function ShowMore({ of, list, left }: ShowMoreProps) {
  const { t, language } = useWords();
  if (!list.hasNextPage) return null;
  return (
    <div>
      <Button mt="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t(`page.showMore.${of}`, { left: countText(left, language) })}
      </Button>
    </div>
  );
}

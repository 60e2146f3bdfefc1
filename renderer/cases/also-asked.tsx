import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { copyText } from '../app/copy-text.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import classes from './cases-page.module.css';

/** Everyone who asked for the same thing, to be told at once when it comes in. */
export function AlsoAsked({ id }: { id: number }) {
  const { t } = useWords();
  const { data } = useQuery(operations.cases.alsoAskedFor.queryOptions({ input: { id } }));
  const asking = data?.cases ?? [];
  if (asking.length < 2) return null;
  const nameOf = ({ customerName, customerNumber }: (typeof asking)[number]): string =>
    customerName || customerNumber || t('cases.guest');
  const copy = (): void => {
    void copyText(asking.map(nameOf).join('\n'), t('cases.namesCopied'));
  };
  return (
    <div className={classes.asked}>
      <span>
        {t('cases.alsoAsked', { count: asking.length })}:{' '}
        <bdi className="personal">{asking.map(nameOf).join(t('customers.filters.tagSeparator'))}</bdi>
      </span>
      <Button variant="subtle" size="compact-xs" onClick={copy}>
        {t('cases.copyNames')}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { operations } from '../app/engine.ts';
import { paperColours } from '../app/theme.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { PrintIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { CardsPaper } from './cards-paper.tsx';
import classes from './counter-card.module.css';
import { CounterCardView } from './counter-card.tsx';

const route = getRouteApi('/with-archive/customers/cards');

/** The cards of the customers that were picked, as they come out of the printer: white paper in the dark theme too. */
export function CardsPage() {
  const { t } = useWords();
  const { selection } = route.useSearch();
  return selection === undefined ? (
    <PageLayout title={t('counter.cardsTitle')}>
      <EmptyState title={t('counter.noCards')}>{t('counter.noCardsHow')}</EmptyState>
    </PageLayout>
  ) : (
    <Cards selection={selection} />
  );
}

function Cards({ selection }: { selection: CustomerSelection }) {
  const { t, language } = useWords();
  const { data, error } = useQuery(operations.counter.cards.queryOptions({ input: { selection } }));
  const cards = data?.cards ?? [];
  const isCut = data !== undefined && data.total > cards.length;
  return (
    <PageLayout
      title={t('counter.cardsTitle')}
      {...(data === undefined
        ? {}
        : {
            context: isCut
              ? t('counter.cardsFirst', { shown: cards.length, all: countText(data.total, language) })
              : t('counter.cardsCount', { count: cards.length }),
          })}
      actions={
        <Button leftSection={<PrintIcon size={16} />} disabled={cards.length === 0} onClick={() => window.print()}>
          {t('counter.print')}
        </Button>
      }
    >
      {error !== null && <FailureNotice error={error} />}
      {data === undefined && error === null && <LoadingState />}
      <div className={classes.sheet} style={paperColours as CSSProperties} data-mantine-color-scheme="light">
        {cards.map((card) => (
          <CounterCardView key={card.customer.id} card={card} isLink />
        ))}
      </div>
      <CardsPaper cards={cards} />
    </PageLayout>
  );
}

import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FigureRows } from '../indicators/figure-rows.tsx';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { useUsualGapText } from './use-usual-gap-text.ts';

interface UsualGapProps {
  customerId: number;
  /** Written before it where it is known. */
  before?: string;
}

/** How often a customer usually comes and how long it is now; opens to the orders it follows from. */
export function UsualGap({ customerId, before = '' }: UsualGapProps) {
  const { t } = useWords();
  const usually = useUsualGapText(customerId);
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const currency = customer?.totals[0]?.net.currency;
  if (usually === null || currency === undefined) return null;
  return (
    <>
      {before}
      <OpeningFigure
        name={t('indicators.usualGap.name')}
        value={usually}
        rows={<FigureRows customerId={customerId} currency={currency} figure="usualGap" />}
      />
    </>
  );
}

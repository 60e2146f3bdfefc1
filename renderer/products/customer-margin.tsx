import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FigureRows } from '../indicators/figure-rows.tsx';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { marginText } from './margin-text.ts';

/** What a customer's orders brought above their cost, and of how much of the sales that is known. */
export function CustomerMargin({ customerId }: { customerId: number }) {
  const words = useWords();
  const { data } = useQuery(operations.indicators.ofCustomer.queryOptions({ input: { customerId } }));
  if (data == null || data.profit === null || data.costKnown === null) return null;
  return (
    <p className="quiet">
      <OpeningFigure
        name={words.t('indicators.profit.name')}
        value={marginText({ profit: data.profit, knownShare: data.costKnown / 100 }, words)}
        rows={<FigureRows customerId={customerId} figure="profit" />}
      />
    </p>
  );
}

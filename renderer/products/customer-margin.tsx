import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { marginText } from './margin-text.ts';

/** What a customer's orders brought above their cost, and of how much of the sales that is known. */
export function CustomerMargin({ customerId }: { customerId: number }) {
  const words = useWords();
  const { data } = useQuery(operations.products.marginOfCustomer.queryOptions({ input: { customerId } }));
  return data?.margin == null ? null : <p className="quiet">{marginText(data.margin, words)}</p>;
}

import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';

const none: readonly string[] = [];

/** What is to be done when the customer comes; it joins the card once it is known. */
export function useInstructions(customerId: number): readonly string[] {
  const { language } = useWords();
  const { data } = useQuery(operations.today.instructions.queryOptions({ input: { customerId, language } }));
  return data === undefined ? none : data.instructions.map(({ text }) => text);
}

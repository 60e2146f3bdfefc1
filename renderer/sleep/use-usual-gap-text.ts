import { useQuery } from '@tanstack/react-query';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';

/** Fewer gaps of the customer's own say nothing about how often they come. */
const fewestGaps = 2;

/** How often a customer usually comes and how long it is now, "usually every 9 days, now 21", and that it is the rhythm of a
 * household; null while it is not known. */
export function useUsualGapText(customerId: number): string | null {
  const { t } = useWords();
  const days = useDays();
  const { data: found } = useQuery(operations.sleep.usualGap.queryOptions({ input: { customerId } }));
  if (found == null || found.gaps < fewestGaps) return null;
  const values = { count: Math.max(1, Math.round(found.gap)), now: found.days };
  const usually =
    found.asOf === days.today
      ? t('sleep.usually', values)
      : t('sleep.usuallyUntil', { ...values, day: days.text(found.asOf) });
  const lastBy = found.household?.lastBy ?? null;
  if (lastBy === null) return usually;
  if (lastBy.customerId === customerId) return t('sleep.withHousehold', { usually });
  return t('sleep.ofHousehold', { usually, name: customerLabel(lastBy), day: days.text(found.lastDay) });
}

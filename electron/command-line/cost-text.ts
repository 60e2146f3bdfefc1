import { formatMoney } from '../../shared/money.ts';
import type { PlaybookCost } from '../../shared/playbooks/playbook-cost.ts';
import type { CommandCall } from './command.ts';

/** "14 × £3.00 = £42.00", or the sum alone where not all cost the same. */
export function costText({ say, language }: CommandCall, { times, each, total }: PlaybookCost): string {
  if (each === null) return formatMoney(total, language);
  return say('playbookOutcome.costIs', {
    times,
    each: formatMoney(each, language),
    total: formatMoney(total, language),
  });
}

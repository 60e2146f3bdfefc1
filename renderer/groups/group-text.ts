import type { GroupFigures } from '../../shared/groups/contract.ts';
import { groupKinds } from '../../shared/groups/group-kinds.ts';
import type { Span } from '../../shared/groups/membership.ts';
import type { Money } from '../../shared/money.ts';
import type { Language } from '../../shared/settings/languages.ts';
import type { Words } from '../app/words.ts';
import type { Days } from '../ui/days.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';

/** A code has its word; the owner's own word stays as it is. */
export function groupKindText(kind: string, { t }: Pick<Words, 't'>): string {
  const code = groupKinds.find((known) => known === kind);
  return code === undefined ? kind : t(`groups.kinds.${code}`);
}

/** From when to when somebody belongs; '' where it is always. */
export function spanText({ fromDay, toDay }: Span, { t }: Pick<Words, 't'>, days: Days): string {
  if (fromDay !== null && toDay !== null) {
    return t('groups.fromTo', { from: days.text(fromDay), to: days.text(toDay) });
  }
  if (fromDay !== null) return t('groups.since', { day: days.text(fromDay) });
  return toDay === null ? '' : t('groups.until', { day: days.text(toDay) });
}

/** The net, with what was bought in other currencies behind it; that alone where nothing else was bought. */
export function netText({ net, leftOut }: Pick<GroupFigures, 'net' | 'leftOut'>, language: Language): string {
  return sumsText(net.minor === 0 && leftOut.length > 0 ? leftOut : [net, ...leftOut], language);
}

/** Sums that are never added up. */
export function sumsText(sums: readonly Money[], language: Language): string {
  return sums.map((sum) => amountAndCurrencyText(sum, language)).join(' + ');
}

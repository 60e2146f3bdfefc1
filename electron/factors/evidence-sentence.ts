import type { TFunction } from 'i18next';
import { wholeDayText } from '../../shared/day-text.ts';
import type { CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import { evidenceWords } from '../../shared/factors/evidence-words.ts';
import type { Factor } from '../../shared/factors/factors.ts';
import { formatMoney } from '../../shared/money.ts';
import type { Language } from '../../shared/settings/languages.ts';

interface Saying {
  translate: TFunction;
  language: Language;
  homeCurrency: string;
}

/** Several of them, one after the other. */
export function evidenceSentences(said: readonly Factor[], factors: CustomerFactors, saying: Saying): string {
  return said
    .map((factor) => evidenceSentence(factor, factors, saying))
    .join(saying.translate('ranking.overlooked.sentence.joint'));
}

/** What a factor of a customer is known from, or why it is not, as a sentence of what leaves. */
export function evidenceSentence(
  factor: Factor,
  factors: CustomerFactors,
  { translate, language, homeCurrency }: Saying,
): string {
  const { code, values, netMinor, day, exclusivity } = evidenceWords(factor, factors);
  const said = day === undefined ? values : { ...values, day: wholeDayText(day, language) };
  const evidence = translate(`factors.evidence.${code}`, said);
  if (exclusivity !== undefined) return translate(`factors.${exclusivity}`, { evidence });
  if (netMinor === undefined || netMinor <= 0) return evidence;
  const net = formatMoney({ minor: netMinor, currency: homeCurrency }, language);
  return translate('factors.withNet', { evidence, net });
}

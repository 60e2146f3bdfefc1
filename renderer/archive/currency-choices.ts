import { currencies } from '../../shared/money.ts';
import type { Language } from '../../shared/settings/contract.ts';

// Offered first: what shops that read Chinese or English mostly sell in; all others follow by code.
const first: Record<Language, readonly string[]> = {
  'zh-CN': ['CNY', 'HKD', 'TWD', 'MOP', 'SGD', 'USD', 'EUR', 'JPY'],
  en: ['GBP', 'EUR', 'USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'CNY', 'JPY'],
};

// The currency a shop most likely has by the region of its system's language.
const byRegion: Readonly<Record<string, string>> = {
  CN: 'CNY',
  HK: 'HKD',
  MO: 'MOP',
  TW: 'TWD',
  SG: 'SGD',
  GB: 'GBP',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  JP: 'JPY',
  IE: 'EUR',
  DE: 'EUR',
  FR: 'EUR',
};

export function currencyChoices(language: Language): Array<{ value: string; label: string }> {
  const names = new Intl.DisplayNames([language], { type: 'currency', fallback: 'code' });
  const ordered = [...first[language], ...currencies.filter((code) => !first[language].includes(code))];
  return ordered.map((code) => ({ value: code, label: `${code}  ${names.of(code) ?? code}` }));
}

export function likelyCurrency(language: Language, systemLocale: string): string {
  const region = new Intl.Locale(systemLocale).maximize().region ?? '';
  return byRegion[region] ?? (language === 'zh-CN' ? 'CNY' : 'GBP');
}

import { describe, expect, it } from 'vitest';
import { currencyChoices, likelyCurrency } from '../../../renderer/archive/currency-choices.ts';
import { currencies } from '../../../shared/money.ts';
import { languages } from '../../../shared/settings/contract.ts';

describe('the home currency of a new archive', () => {
  it('can be any currency, each offered once', () => {
    for (const language of languages) {
      const offered = currencyChoices(language).map(({ value }) => value);
      expect([...offered].sort()).toEqual([...currencies].sort());
    }
  });

  it('is proposed by the region of the system', () => {
    expect(likelyCurrency('en', 'en-GB')).toBe('GBP');
    expect(likelyCurrency('en', 'de-DE')).toBe('EUR');
    expect(likelyCurrency('zh-CN', 'zh-HK')).toBe('HKD');
    expect(likelyCurrency('zh-CN', 'zh')).toBe('CNY');
    expect(likelyCurrency('zh-CN', 'pt-BR')).toBe('CNY');
  });
});

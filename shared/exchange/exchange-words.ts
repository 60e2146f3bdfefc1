import { consents, reachChannels } from '../customers/permission.ts';
import { noSaleReasons } from '../import/sale-state.ts';
import { lifeEventKinds } from '../life-events/life-event-kinds.ts';
import { customers as customersEn } from '../locales/en/customers.ts';
import { dates as datesEn } from '../locales/en/dates.ts';
import { lifeEvents as lifeEventsEn } from '../locales/en/life-events.ts';
import { orders as ordersEn } from '../locales/en/orders.ts';
import { preferences as preferencesEn } from '../locales/en/preferences.ts';
import { tables as tablesEn } from '../locales/en/tables.ts';
import { customers as customersZh } from '../locales/zh-CN/customers.ts';
import { dates as datesZh } from '../locales/zh-CN/dates.ts';
import { lifeEvents as lifeEventsZh } from '../locales/zh-CN/life-events.ts';
import { orders as ordersZh } from '../locales/zh-CN/orders.ts';
import { preferences as preferencesZh } from '../locales/zh-CN/preferences.ts';
import { tables as tablesZh } from '../locales/zh-CN/tables.ts';
import { preferenceManners } from '../preferences/preference-manners.ts';
import { preferenceTopics } from '../preferences/preference-topics.ts';
import { type Language, languages } from '../settings/languages.ts';
import { foldText } from '../text.ts';

type WordsOfCodes<Code extends string> = Record<Language, Readonly<Record<Code, string>>>;

/** Codes of the archive and the words they leave as; every word of both languages leads back to its code. */
export class ExchangeWords<Code extends string> {
  readonly #words: Record<Language, Map<string, string>> = { en: new Map(), 'zh-CN': new Map() };
  readonly #codes = new Map<string, Code>();

  /** `more`: other words people write for a code, after a comma each. */
  constructor(codes: readonly Code[], words: WordsOfCodes<Code>, more?: Readonly<Partial<Record<Code, string>>>) {
    for (const code of codes) {
      for (const language of languages) this.#words[language].set(code, words[language][code]);
      const written = [code, words.en[code], words['zh-CN'][code], ...(more?.[code]?.split(',') ?? [])];
      for (const word of written) this.#codes.set(foldText(word), code);
    }
  }

  /** The word for a code; a word of the owner's own stands for itself. */
  wordOf(code: Code | string, language: Language): string {
    return this.#words[language].get(code) ?? code;
  }

  /** Null for a word that is none of them. */
  codeOf(word: string): Code | null {
    return this.#codes.get(foldText(word)) ?? null;
  }
}

export const kindWords = new ExchangeWords(
  ['person', 'company'],
  { en: customersEn.kinds, 'zh-CN': customersZh.kinds },
  {
    person: 'individual,private,个人客户,散户',
    company: 'business,organisation,organization,企业,单位,企业客户,公司客户',
  },
);

export const consentWords = new ExchangeWords(
  consents,
  { en: customersEn.consents, 'zh-CN': customersZh.consents },
  {
    given: 'yes,y,true,1,x,✓,是,已同意,同意接收,ja,oui,sí,si,可,希望する,subscribed',
    refused: 'no,n,false,0,否,拒绝,未同意,nein,non,不可,希望しない,unsubscribed',
  },
);

export const reachChannelWords = new ExchangeWords(
  reachChannels,
  { en: customersEn.channels, 'zh-CN': customersZh.channels },
  {
    call: 'phone,电话',
    text: 'sms,短信',
    wechat: '微信',
    email: 'e-mail,mail,电子邮件',
    letter: 'post,邮寄',
    visit: '拜访',
  },
);

export const preferenceKindWords = new ExchangeWords(
  ['likes', 'avoids'],
  { en: preferencesEn, 'zh-CN': preferencesZh },
  { avoids: '忌讳,忌口' },
);

export const mannerWords = new ExchangeWords(preferenceManners, {
  en: preferencesEn.manners,
  'zh-CN': preferencesZh.manners,
});

export const topicWords = new ExchangeWords(preferenceTopics, {
  en: preferencesEn.topics,
  'zh-CN': preferencesZh.topics,
});

/** The code of a topic's word in either language; any other word is the owner's own and stays. */
export function topicOfWord(word: string): string {
  return topicWords.codeOf(word) ?? word;
}

export const lifeEventWords = new ExchangeWords(lifeEventKinds, {
  en: lifeEventsEn.kinds,
  'zh-CN': lifeEventsZh.kinds,
});

/** As `topicOfWord`. */
export function lifeEventKindOfWord(word: string): string {
  return lifeEventWords.codeOf(word) ?? word;
}

export const dateKindWords = new ExchangeWords(
  ['anniversary', 'own'],
  { en: datesEn.kinds, 'zh-CN': datesZh.kinds },
  { own: 'other day' },
);

/** Why an order counts in no figure. */
export const noSaleWords = new ExchangeWords(noSaleReasons, {
  en: ordersEn.noSaleReasons,
  'zh-CN': ordersZh.noSaleReasons,
});

export const yesNoWords = new ExchangeWords(
  ['yes', 'no'],
  { en: tablesEn, 'zh-CN': tablesZh },
  { yes: 'y,true,1,x,✓,对', no: 'n,false,0,不' },
);

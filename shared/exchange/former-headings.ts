import type { ImportField, ImportKind } from '../import/fields.ts';
import { importKindDefinitions } from '../import/import-kinds.ts';
import type { Language } from '../settings/languages.ts';

/**
 * Headings that our own tables had in earlier versions. They are part of the format: what an earlier version exported
 * is still imported as it is. A heading that is renamed adds its old word here.
 */
const formerHeadings: Readonly<Record<Language, Readonly<Partial<Record<ImportField, readonly string[]>>>>> = {
  en: {
    called: ['Addressed as'],
    dates: ['Other dates'],
    source: ['Came through'],
    consentDay: ['Consent day'],
    howToTalk: ['How to talk to them'],
    text: ['Words'],
    nextContactDay: ['Next contact day'],
    personName: ['Person'],
    relation: ['Is their'],
    relationBack: ['The customer is their'],
  },
  'zh-CN': {
    otherNames: ['其他名字'],
    dates: ['纪念日'],
    companyNumber: ['公司编号'],
    source: ['客户来源'],
    referredBy: ['推荐人编号'],
    lookedAfterBy: ['跟进人'],
    consent: ['同意联系'],
    consentDay: ['同意日期'],
    howToTalk: ['怎么聊'],
    day: ['下单日期'],
    currency: ['货币'],
    touchpoint: ['接触点'],
    direction: ['方向'],
    nextContactDay: ['下次联系日'],
    personNumber: ['对方客户编号'],
    relation: ['是客户的什么人'],
    relationBack: ['客户是对方的什么人'],
  },
};

const formerTimelineHeadings: typeof formerHeadings = { en: { day: ['Contact day'] }, 'zh-CN': { day: ['联系日期'] } };

/** What a field's heading in one of our own tables was called before, empty where it never changed. */
export function formerExchangeHeadings(kind: ImportKind, field: ImportField, language: Language): readonly string[] {
  const { hasContactDays } = importKindDefinitions[kind];
  const ofTimeline = hasContactDays === true ? formerTimelineHeadings[language][field] : undefined;
  return ofTimeline ?? formerHeadings[language][field] ?? [];
}

import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../shared/errors.ts';
import { importWarningCodes } from '../../shared/import/contract.ts';
import { dateOrders, decimalMarks, importModes, matchKeys, rememberedImportKinds } from '../../shared/import/fields.ts';
import { importFields } from '../../shared/import/import-kinds.ts';
import { columnContents, delimiters, fileFormats, textEncodings } from '../../shared/import/recognition.ts';
import { rejectionReasons } from '../../shared/import/rows.ts';
import { jobProgressSchema } from '../../shared/jobs/contract.ts';
import { jobKindNames } from '../../shared/jobs/job-kinds.ts';
import { errorValues } from '../../shared/locales/en/errors.ts';
import { en } from '../../shared/locales/en/index.ts';
import { translator } from '../../shared/locales/words.ts';
import { zhCN } from '../../shared/locales/zh-CN/index.ts';
import { leftOutReasons } from '../../shared/ranking/ranking.ts';
import { rejectionSentence } from '../../shared/reports/rejection-sentence.ts';
import { languages } from '../../shared/settings/contract.ts';

const words = { en, 'zh-CN': zhCN };

/** Every sentence of a tree of words, by its key. */
function sentences(tree: object, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') all.set(`${prefix}${key}`, value);
    else for (const [inner, text] of sentences(value as object, `${prefix}${key}.`)) all.set(inner, text);
  }
  return all;
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{([^}]*)\}\}/gu)].map(([, name = '']) => name))].sort();
}

const english = sentences(en);
const chinese = sentences(zhCN);

describe('both languages', () => {
  it('join a list in a sentence as they do', () => {
    const values = { count: 2, names: ['Ann', '王小明'] };
    expect(translator('en')('errors.ACT_HELD_BACK', values)).toContain('Ann, 王小明');
    expect(translator('zh-CN')('errors.ACT_HELD_BACK', values)).toContain('Ann、王小明');
  });

  it('have the same sentences; only the singular form has no Chinese counterpart', () => {
    const withoutSingular = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect([...chinese.keys()].sort()).toEqual(withoutSingular.sort());
    expect([...chinese.keys()].filter((key) => key.endsWith('_one'))).toEqual([]);
  });

  it('have a plural for every singular, and leave no sentence empty', () => {
    for (const key of english.keys()) {
      if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/u, '_other')), key).toBe(true);
    }
    for (const [key, text] of [...english, ...chinese]) expect(text.trim(), key).not.toBe('');
  });

  it('fill the same values into each sentence', () => {
    for (const [key, text] of chinese) expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''));
    for (const [key, text] of english) {
      const plural = english.get(key.replace(/_one$/u, '_other')) ?? '';
      expect(placeholders(text), key).toEqual(placeholders(plural));
    }
  });

  it('have no brace that is not a whole placeholder', () => {
    for (const [key, text] of [...english, ...chinese]) {
      expect(text.replace(/\{\{[A-Za-z]+\}\}/gu, ''), key).not.toMatch(/\{\{|\}\}/u);
    }
  });
});

describe('Chinese sentences', () => {
  it('are Chinese, with full-width punctuation beside Chinese characters and beside what is filled in', () => {
    for (const [key, text] of chinese) {
      // How commands are written, and a sentence's own marks of code.
      if (key === 'commandLine.usage' || key.endsWith('relationPairs')) continue;
      const read = text.replaceAll(/\{\{[A-Za-z]+\}\}/gu, '字').replaceAll(/\(&[A-Z]\)/gu, '');
      expect(read, key).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!(]\p{Script=Han}/u);
    }
    for (const [key, text] of sentences(zhCN.errors)) expect(text, key).toMatch(/\p{Script=Han}/u);
  });

  it('address nobody as 你 or 您', () => {
    for (const [key, text] of chinese) {
      // What a playbook proposes is said to the customer, and one is called as it is said to them.
      if (/^(?:playbookNames\.mended$|playbookLibrary\.(?:mended\.|.*\.wording$))/u.test(key)) continue;
      expect(text, key).not.toMatch(/[你您]/u);
    }
  });
});

/** Keys of the customer's fields, and where else the same field is named. */
const fieldNames: Readonly<Record<string, readonly string[]>> = {
  'customers.kind': [
    'customers.bulk.kind',
    'customers.filters.fields.type',
    'duplicates.fields.kind',
    'history.fields.customers.kind',
  ],
  'customerFields.howToTalk.name': ['counter.talk'],
  'customerFields.source.name': ['customers.bulk.source'],
  'customerFields.note.name': ['customers.bulk.note', 'duplicates.note'],
  'customers.consent': [
    'customers.bulk.consent',
    'customers.filters.fields.consent',
    'duplicates.fields.consent',
    'history.fields.customers.consent',
    'import.fields.consent',
  ],
  'customers.consents.unknown': ['duplicates.consents.unknown'],
  'customers.consents.given': ['duplicates.consents.given'],
  'customers.consents.refused': ['duplicates.consents.refused'],
  'customers.otherNames': ['import.fields.otherNames'],
  'customers.filters.fields.consentDay': ['history.fields.customers.consent_day', 'import.fields.consentDay'],
  'dates.title': ['import.fields.dates'],
  'customers.company': [
    'customers.bulk.company',
    'customers.filters.fields.company',
    'duplicates.fields.company',
    'history.fields.customers.company_id',
    'leavingTables.headings.customers.company',
  ],
  'indicators.lastDay.name': [
    'ranking.lastDay',
    'report.ranking.columns.lastDay',
    'leavingTables.headings.ranking.lastDay',
  ],
  'referrals.broughtBy': [
    'duplicates.fields.referredBy',
    'history.fields.customers.referred_by',
    'import.fields.referredBy',
  ],
  'preferences.kind': ['history.fields.preferences.kind'],
  'preferences.likes': ['counter.likes', 'history.codes.likes'],
  'preferences.avoids': ['counter.avoids', 'history.codes.avoids'],
  'preferences.why': ['history.fields.preferences.why'],
  'preferences.manner': ['history.fields.preferences.manner'],
  'preferences.manners.ask': ['counter.askFirst', 'history.codes.ask'],
  'preferences.manners.do': ['counter.justDo', 'history.codes.do'],
  'preferences.talk': ['counter.talkAbout'],
  'lifeEvents.title': ['import.fields.lifeEvents', 'timeline.filter.kinds.lifeEvent'],
  'lifeEvents.one': ['customers.filters.fields.lifeEvent'],
  'timeline.mood': ['history.fields.contacts.mood', 'leavingTables.headings.contacts.mood'],
  'timeline.direction': [
    'history.fields.contacts.direction',
    'import.fields.direction',
    'leavingTables.headings.contacts.direction',
  ],
  'import.fields.servedBy': ['leavingTables.headings.orders.servedBy', 'history.fields.orders.served_by'],
  'import.fields.day': ['leavingTables.headings.orders.day', 'history.fields.orders.day'],
  'import.fields.order': ['leavingTables.headings.orders.number', 'history.fields.orders.number'],
  'import.fields.currency': [
    'ranking.currency',
    'report.ranking.summary.currency',
    'leavingTables.headings.orders.currency',
    'history.fields.orders.currency',
  ],
  'import.contactDay': ['leavingTables.headings.contacts.day'],
  'customers.doNotContact': ['import.fields.doNotContact', 'customers.filters.fields.doNotContact'],
  'people.title': ['people.tab', 'import.kinds.people'],
  'people.relation': ['import.fields.relation', 'history.fields.relations.relation'],
  'people.relationBack': ['import.fields.relationBack', 'history.fields.relations.relation_back'],
  'timeline.touchpoint': [
    'import.fields.touchpoint',
    'leavingTables.headings.contacts.touchpoint',
    'history.fields.contacts.touchpoint',
  ],
  'timeline.words': ['import.fields.text', 'leavingTables.headings.contacts.text', 'history.fields.contacts.text'],
  'timeline.next': [
    'import.fields.nextContactDay',
    'leavingTables.headings.contacts.nextContactDay',
    'history.fields.contacts.next_contact_day',
  ],
  'timeline.minutes': [
    'import.fields.minutes',
    'leavingTables.headings.contacts.minutes',
    'history.fields.contacts.minutes',
  ],
  'timeline.quickEntry': ['keys.meanings.quickEntry', 'palette.commands.quickEntry'],
  'preferences.topic': ['history.fields.preferences.topic'],
  'tables.save': ['ranking.save'],
  'ranking.tiers.top': ['report.tiers.top'],
  'ranking.tiers.large': ['report.tiers.large'],
  'ranking.tiers.medium': ['report.tiers.medium'],
  'ranking.tiers.small': ['report.tiers.small'],
  'ranking.leftOut.onlyReturns': ['report.leftOut.onlyReturns'],
  'ranking.leftOut.walkIn': ['report.leftOut.walkIn'],
  'ranking.leftOut.otherCurrency': ['report.leftOut.otherCurrency'],
};

describe('one thing has one name', () => {
  it.each(languages)('in %s', (language) => {
    const all = language === 'en' ? english : chinese;
    for (const [key, others] of Object.entries(fieldNames)) {
      for (const other of others)
        expect(all.get(other)?.toLowerCase(), `${other} as ${key}`).toBe(all.get(key)?.toLowerCase());
    }
  });
});

describe('English sentences', () => {
  it('write a share as the figures beside them do, without a blank before its sign', () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/[\d}] %/u);
  });
});

describe.each(languages)('errors in %s', (language) => {
  it.each(errorCodes)('%s fills in the values it declares, and needs no others', (code) => {
    const declared: readonly string[] = errorValues[code];
    const sentence: string = words[language].errors[code];
    expect(placeholders(sentence)).toEqual([...declared].sort());
    const values = Object.fromEntries(declared.map((name) => [name, `<${name}>`]));
    const filled = translator(language)(`errors.${code}`, values);
    expect(filled).not.toMatch(/[{}]/u);
    for (const name of declared) expect(filled).toContain(`<${name}>`);
  });

  it('take a hostile value as it is: nothing in it is filled in or looked up', () => {
    const file = '$t(errors.DEFECT) {{path}} <b>&"';
    expect(translator(language)('errors.ARCHIVE_FOREIGN', { file, path: 'no' })).toContain(file);
  });
});

const phases = jobProgressSchema.shape.phase.options;
const states = jobProgressSchema.shape.state.options;

describe.each(languages)('words of the import in %s', (language) => {
  const translate = translator(language);
  const keys = [
    ...importFields.map((field) => `fields.${field}`),
    ...rememberedImportKinds.map((kind) => `kinds.${kind}`),
    ...importModes.flatMap((mode) => [`modes.${mode}`, `modeHints.${mode}`]),
    ...matchKeys.map((match) => `matches.${match}`),
    ...textEncodings.map((encoding) => `encodings.${encoding}`),
    ...delimiters.map((delimiter) => `delimiters.${delimiter}`),
    ...fileFormats.map((format) => `formats.${format}`),
    ...columnContents.map((content) => `contents.${content}`),
    ...dateOrders.map((order) => `dateOrders.${order}`),
    ...decimalMarks.map((mark) => `decimalMarks.${mark}`),
    ...rejectionReasons.map((reason) => `rejections.${reason}`),
    ...phases.map((phase) => `phases.${phase}`),
    ...states.map((state) => `jobStates.${state}`),
    ...jobKindNames.map((kind) => `jobKinds.${kind}`),
  ];

  it.each(keys)('has words for %s', (key) => {
    const text = translate(`import.${key}`, { field: 'x', value: 'y' });
    expect(text).not.toBe(`import.${key}`);
    expect(text).not.toMatch(/[{}]/u);
  });

  it.each(importWarningCodes)('warning %s has a sentence for one and for many, with the number', (code) => {
    for (const count of [1, 2, 12]) {
      const text = translate(`import.warnings.${code}`, { count });
      expect(text).toContain(String(count));
      expect(text).not.toMatch(/[{}]/u);
    }
  });

  it('a rejection names what stood there, and the column in words', () => {
    const unreadable = rejectionSentence(translate, { reason: 'dayUnreadable', field: 'day', value: '2023-02-30' });
    expect(unreadable).toContain('2023-02-30');
    const keyMissing = rejectionSentence(translate, { reason: 'matchKeyMissing', field: 'name+phone', value: '' });
    expect(keyMissing).toContain(translate('import.matches.name+phone'));
    const long = rejectionSentence(translate, { reason: 'dayUnreadable', field: 'day', value: '字'.repeat(5_000) });
    expect(long.length).toBeLessThan(200);
  });
});

describe.each(languages)('words of reports in %s', (language) => {
  it.each(leftOutReasons)('left out %s has its name and its reason', (reason) => {
    expect(words[language].report.leftOut[reason]).not.toBe('');
    expect(words[language].report.leftOutWhy[reason]).not.toBe('');
  });
});

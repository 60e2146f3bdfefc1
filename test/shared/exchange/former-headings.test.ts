import { describe, expect, it } from 'vitest';
import { exchangeHeading } from '../../../shared/exchange/exchange-headings.ts';
import { exchangeTables } from '../../../shared/exchange/exchange-tables.ts';
import { recogniseExchange } from '../../../shared/exchange/recognise-exchange.ts';
import { wordsOfCodes } from '../../../shared/exchange/record-words.ts';
import { type ImportKind, importKinds } from '../../../shared/import/fields.ts';
import { cases } from '../../../shared/records/case-records.ts';
import {
  exchangedRecords,
  isOfShop,
  knownByColumns,
  requiredColumns,
} from '../../../shared/records/exchanged-records.ts';
import { type Language, languages } from '../../../shared/settings/languages.ts';

const kindsOfVersion1 = ['orders', 'customers', 'timeline', 'people'] as const satisfies ImportKind[];
type KindOfVersion1 = (typeof kindsOfVersion1)[number];

/** The headings of our own tables as version 1 exported them: part of the format for as long as such files exist. */
const headingsOfVersion1: Readonly<Record<Language, Readonly<Record<KindOfVersion1, string>>>> = {
  en: {
    customers:
      'Customer number,Person or company,Customer name,Addressed as,Other names,Phone,Labels of phones,E-mail,Labels of e-mails,WeChat,Labels of WeChat,Label of the address,Address,City,Postcode,Country,Other addresses,Birthday,Birthday as typed,Other dates,Tags,Company,Company number,Job title,Came through,Referred by,Consent,Consent day,Do not contact,How to talk to them,Likes and never,Note',
    orders:
      'Order number,Order date,Time of day,Customer number,Customer name,Product number,Product name,Category,Quantity,Unit price,Discount,Amount,Cost,Currency,Return,Channel,Served by',
    timeline:
      'Customer number,Customer name,Contact day,Time of day,Touchpoint,Channel,Direction,Words,Mood,Next contact day,Author',
    people:
      'Customer number,Customer name,Their customer number,Person,Is their,The customer is their,Influence (1–5),What they like,Note on the person',
  },
  'zh-CN': {
    customers:
      '客户编号,个人或公司,客户姓名,称呼,其他名字,电话,电话说明,邮箱,邮箱说明,微信,微信说明,地址说明,地址,城市,邮编,国家,其他地址,生日,生日原文,纪念日,标签,所属公司,公司编号,职务,客户来源,推荐人编号,同意联系,同意日期,请勿联系,怎么聊,喜好与忌讳,备注',
    orders:
      '订单编号,下单日期,时刻,客户编号,客户姓名,商品编号,商品名称,商品类别,数量,单价,折扣,金额,成本,货币,退货,渠道,接待人',
    timeline: '客户编号,客户姓名,联系日期,时刻,接触点,渠道,方向,内容,心情,下次联系日,记录人',
    people: '客户编号,客户姓名,对方客户编号,对方姓名,是客户的什么人,客户是对方的什么人,影响力（1–5）,对方喜好,关系备注',
  },
};

/** Those of today, as files that are written now have them. A later column adds its own, and moves none of these. */
const headingsOfVersion2: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    orders:
      'Order number|Order date|Time of day|Customer number|Customer name|Product number|Product name|Category|Quantity|Unit price|Discount|Amount|Cost|Currency|Return|Channel|Served by|Status or type|Visit (lines of one order)',
    customers:
      'Customer number|Person or company|Customer name|Salutation|Other names|Phone|Labels of phones|E-mail|Labels of e-mails|WeChat|Labels of WeChat|Label of the address|Address|City|Postcode|Country|Other addresses|Birthday|Birthday as typed|Dates to remember|Tags|Company|Company number|Job title|Source|Referred by|Consent|Consent date|Do not contact|How to talk|Likes and never|Note|Cares about|Life events|Looked after by',
    timeline:
      'Customer number|Customer name|Contact date|Time of day|Touchpoint|Channel|Direction|What was said|Mood|Next contact|Author|Minutes',
    people:
      'Customer number|Customer name|Their customer number|Related person|Relationship|The other way round|Influence (1–5)|What they like|Note on the person',
    cases:
      'Customer number|Customer name|Contact|Kind|What was said|What was asked for|About|Heard|Heard: time|Heard by|In charge|Promised for|Came in|Came in: time|Answered|Answered: time|Answer|Closed|Closed: time|How it ended|Made good with|Satisfaction afterwards|Handovers',
    satisfactions: 'Customer number|Customer name|Date|How satisfied, 0 to 3|Who said so|Note|Contact|Order',
  },
  'zh-CN': {
    orders:
      '订单编号|消费日期|时刻|客户编号|客户姓名|商品编号|商品名称|商品类别|数量|单价|折扣|金额|成本|币种|退货|渠道|接待人|状态或类型|同一单（没有订单编号时）',
    customers:
      '客户编号|个人或公司|客户姓名|称呼|别名|电话|电话说明|邮箱|邮箱说明|微信|微信说明|地址说明|地址|城市|邮编|国家|其他地址|生日|生日原文|重要日子|标签|所属公司|公司的客户编号|职务|来源|介绍人|联系许可|许可日期|请勿联系|怎么打交道|喜好与忌讳|备注|看重什么|人生大事|照看人',
    timeline: '客户编号|客户姓名|联系日期|时刻|往来方式|渠道|谁找谁|内容|心情|下次联系|记录人|分钟',
    people: '客户编号|客户姓名|对方的客户编号|对方姓名|关系|反过来是|影响力（1–5）|对方喜好|关系备注',
    cases:
      '客户编号|客户姓名|联系记录|种类|内容|想要的东西|方面|听到的时间|听到的时间：时刻|谁听到的|谁负责|答应哪天办|到货时间|到货时间：时刻|答复时间|答复时间：时刻|答复|了结时间|了结时间：时刻|结果|怎么补偿的|之后的满意度|转交记录',
    satisfactions: '客户编号|客户姓名|日期|满意度（0 到 3）|谁说的|备注|联系记录|订单',
  },
};

const tables = languages.flatMap((language) => kindsOfVersion1.map((kind) => ({ language, kind })));
const recordTables = languages.flatMap((language) => exchangedRecords.map((kind) => ({ language, kind })));

describe.each(tables)('our own table of $kind in $language', ({ language, kind }) => {
  const former = headingsOfVersion1[language][kind].split(',');
  const present = exchangeTables[kind].map((field) => exchangeHeading(kind, field, language));
  const mapping = Object.fromEntries(exchangeTables[kind].map((field, place) => [field, [place]]));
  const formerMapping = Object.fromEntries(Object.entries(mapping).slice(0, former.length));

  it('is recognised under the headings of version 1', () => {
    expect(recogniseExchange(former, false)).toEqual({ kind, mapping: formerMapping, ownFields: [] });
  });

  it('is recognised under the present headings', () => {
    expect(recogniseExchange(present, false)).toEqual({ kind, mapping, ownFields: [] });
  });

  it('has a heading of its own for each field, former ones included', () => {
    expect(new Set(present).size).toBe(present.length);
    for (const [place, heading] of former.entries()) {
      const elsewhere = present.findIndex((other, at) => at !== place && other === heading);
      expect(elsewhere, heading).toBe(-1);
    }
  });
});

describe.each(recordTables)('the table of the record $kind in $language', ({ language, kind }) => {
  const fields = exchangeTables[kind];
  const headings = fields.map((field) => exchangeHeading(kind, field, language));
  const mapping = Object.fromEntries(fields.map((field, place) => [field, [place]]));

  it('is recognised by its headings, each of them another', () => {
    expect(new Set(headings).size).toBe(headings.length);
    expect(recogniseExchange(headings, false)).toEqual({ kind, mapping, ownFields: [] });
  });

  it('is recognised without the columns that a later version added, wherever they are', () => {
    const telling = isOfShop(kind) ? knownByColumns(kind).map(({ field }) => field) : ['number', 'name'];
    const needed = new Set<string>([...telling, ...requiredColumns(kind).map(({ field }) => field)]);
    for (const [place, field] of fields.entries()) {
      const found = recogniseExchange(headings.toSpliced(place, 1), false);
      expect(found?.kind, field).toBe(needed.has(field) ? undefined : kind);
    }
  });
});

describe('the Chinese heading of who looks after a customer', () => {
  const headings = exchangeTables.customers.map((field) => exchangeHeading('customers', field, 'zh-CN'));

  it('is recognised as it was called in version 2', () => {
    const former = headings.map((heading) => (heading === '照看人' ? '跟进人' : heading));
    expect(former).not.toEqual(headings);
    expect(recogniseExchange(former, false)).toEqual(recogniseExchange(headings, false));
  });
});

describe('headings that other programs rely on', () => {
  it('keep their words', () => {
    const fields = ['name', 'birthday', 'phone', 'city', 'postcode'] as const;
    expect(fields.map((field) => exchangeHeading('customers', field, 'en'))).toEqual([
      'Customer name',
      'Birthday',
      'Phone',
      'City',
      'Postcode',
    ]);
  });
});

describe.each(languages.flatMap((language) => importKinds.map((kind) => ({ language, kind }))))(
  'our own table of $kind in $language',
  ({ language, kind }) => {
    it('keeps the headings of version 2, in their order', () => {
      const pinned = headingsOfVersion2[language][kind]?.split('|') ?? [];
      const present = exchangeTables[kind].map((field) => exchangeHeading(kind, field, language));
      expect(present.filter((heading) => pinned.includes(heading))).toEqual(pinned);
    });
  },
);

it('a word that a code left as in an earlier version is still read', () => {
  const kind = { table: 'cases', column: 'kind', definition: cases.columns.kind } as const;
  expect(wordsOfCodes(kind).codeOf('答应过的')).toBe('promise');
  expect(wordsOfCodes(kind).wordOf('promise', 'zh-CN')).toBe('答应的事');
});

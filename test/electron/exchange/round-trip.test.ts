import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentStates } from '../../../shared/appointments/appointment-states.ts';
import { byKey } from '../../../shared/by-key.ts';
import { caseFactors, caseKinds, caseOutcomes } from '../../../shared/cases/case-codes.ts';
import { reachChannels } from '../../../shared/customers/permission.ts';
import { factors } from '../../../shared/factors/factors.ts';
import type { importKinds } from '../../../shared/import/fields.ts';
import { lifeEventKinds } from '../../../shared/life-events/life-event-kinds.ts';
import { ownFieldKinds } from '../../../shared/own-fields/own-field.ts';
import { preferenceManners } from '../../../shared/preferences/preference-manners.ts';
import { preferenceTopics } from '../../../shared/preferences/preference-topics.ts';
import { choicesOfField, simpleFields } from '../../../shared/records/customer-fields.ts';
import { exchangedRecords } from '../../../shared/records/exchanged-records.ts';
import { recordNames } from '../../../shared/records/record-graph.ts';
import type { Language } from '../../../shared/settings/contract.ts';
import { sleepReasons } from '../../../shared/sleep/sleep-reasons.ts';
import { contactChannels, contactDirections, moods, touchpoints } from '../../../shared/timeline/contact-codes.ts';
import { isWholeRun } from '../../is-whole-run.ts';
import { propertyRuns } from '../../property-runs.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { archiveContent, recordsThatStay } from './archive-content.ts';

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** What people write, what spreadsheets mangle, what formulas and our own cells are made of, and everything else. */
const odd = fc.constantFrom(
  ...['=1+2', '-5', '+86 138-0013-8000', '@SUM', "'=x", '00123', '12.0', '1.23E+15', '2026-03-04', 'TRUE', '#N/A', '-'],
  ...['a;b', '"q"', '"a;b"', 'x | y', 'back\\slash', 'two\nlines', 'tab\there', 'cr\r\nlf', '散客', '无', '是', 'yes'],
  ...[
    '王小明',
    '👩‍👩‍👧',
    'שלום',
    '\u202Egpj',
    '_x0041_',
    '\u0000nul',
    '\ud800half',
    'A, B',
    ' 前后 ',
    '＝1',
    '，',
    'Visit',
  ],
);
const anyText = fc.oneof(odd, odd, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 }));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const typedDay = fc.oneof(
  day,
  fc.constantFrom(
    '农历八月十五',
    '1990年农历闰五月初三',
    '5月1日',
    '--02-29',
    'lunar 12-30',
    'soon',
    '03/04/05',
    '1985',
  ),
  anyText,
);

const customer = fc.record({
  number: maybe(anyText),
  kind: fc.constantFrom('person' as const, 'company' as const),
  name: anyText,
  ...byKey(simpleFields, (field) => {
    const choices = choicesOfField(field);
    return choices === null ? anyText : fc.constantFrom('', ...choices);
  }),
  birthday: typedDay,
  phones: fc.array(anyText, { maxLength: 3 }),
  emails: fc.array(anyText, { maxLength: 2 }),
  wechats: fc.array(anyText, { maxLength: 2 }),
  otherNames: fc.array(anyText, { maxLength: 2 }),
  tags: fc.array(anyText, { maxLength: 3 }),
  lookedAfterBy: anyText,
  addresses: fc.array(
    fc.record({ label: anyText, street: anyText, city: anyText, postcode: anyText, country: anyText }),
    { maxLength: 3 },
  ),
  consent: fc.constantFrom('unknown' as const, 'given' as const, 'refused' as const),
  consentDay: maybe(fc.option(day)),
  doNotContact: fc.subarray([...reachChannels]),
  company: fc.nat(9),
  referrer: fc.nat(9),
  dates: fc.array(
    fc.record({ kind: fc.constantFrom('anniversary' as const, 'own' as const), label: anyText, typed: typedDay }),
    { maxLength: 2 },
  ),
  preferences: fc.array(
    fc.record({
      kind: fc.constantFrom('likes' as const, 'avoids' as const),
      topic: fc.oneof(fc.constantFrom(...preferenceTopics, '饮品', 'Seat'), anyText),
      text: anyText,
      why: anyText,
      manner: fc.constantFrom('' as const, ...preferenceManners),
      learnedDay: fc.option(day),
      learnedFrom: anyText,
      isCurrent: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  lifeEvents: fc.array(
    fc.record({ day, kind: fc.oneof(fc.constantFrom(...lifeEventKinds, '搬家'), anyText), text: anyText }),
    { maxLength: 2 },
  ),
  own: fc.array(fc.oneof(fc.constantFrom('1', '12.50', '-3', '2026-02-03', 'yes', 'blue', '一;二'), anyText), {
    maxLength: 4,
  }),
  contacts: fc.array(
    fc.record({
      day: fc.oneof(day, fc.constant('2026-05-05')),
      time: fc.option(fc.constantFrom('08:05', '23:59:59')),
      touchpoint: fc.oneof(fc.constantFrom(...touchpoints), anyText),
      channel: fc.oneof(fc.constantFrom('', ...contactChannels), anyText),
      direction: fc.constantFrom(...contactDirections),
      text: anyText,
      mood: fc.constantFrom('' as const, ...moods),
      nextContactDay: fc.option(day),
      minutes: fc.option(fc.integer({ min: 0, max: 1440 })),
      author: anyText,
      level: fc.option(fc.nat(3)),
      isCase: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  groups: fc.array(
    fc.record({
      name: fc.constantFrom('林家', 'Book club', '=1+1', '001', ' x '),
      kind: fc.constantFrom('household', 'company', 'community', '牌友'),
      fromDay: fc.option(day),
      toDay: fc.option(day),
      isMain: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  satisfactions: fc.array(fc.record({ day, level: fc.nat(3), saidBy: anyText, note: anyText }), { maxLength: 2 }),
  scores: fc.array(
    fc.record({ day, factor: fc.constantFrom(...factors), score: fc.option(fc.nat(5)), reason: anyText }),
    {
      maxLength: 3,
    },
  ),
  reasons: fc.array(fc.record({ day, reason: fc.constantFrom(...sleepReasons), words: anyText }), { maxLength: 2 }),
  appointments: fc.array(
    fc.record({
      day,
      time: fc.constantFrom(null, '09:15', '15:00'),
      text: anyText,
      minutes: fc.option(fc.nat(240)),
      state: fc.constantFrom(...appointmentStates),
    }),
    { maxLength: 2 },
  ),
  balances: fc.array(
    fc.record({
      unit: fc.constantFrom('Points', '储值', 'Stamps'),
      day,
      amountMillionths: fc.integer({ min: 1, max: 5_000 }).map((points) => points * 1_000_000),
      reason: anyText,
    }),
    { maxLength: 3 },
  ),
  terms: fc.array(
    fc.record({
      fromDay: day,
      daysToPay: fc.option(fc.nat(120)),
      limit: fc.option(fc.nat(1_000_000).map((minor) => ({ minor, currency: 'CNY' }))),
      discountMillionths: fc.option(fc.nat(1_000_000)),
      free: anyText,
    }),
    { maxLength: 2 },
  ),
  payments: fc.array(
    fc.record({
      day,
      amount: fc.record({
        minor: fc.integer({ min: 1, max: 1_000_000 }),
        currency: fc.constantFrom('CNY', 'JPY', 'KWD'),
      }),
      method: fc.constantFrom('', 'cash', 'wechatPay', '月结'),
      note: anyText,
    }),
    { maxLength: 2 },
  ),
  spells: fc.array(
    fc.record({
      isAside: fc.boolean(),
      reason: anyText,
      plan: fc.record({
        visitRhythmDays: fc.integer({ min: 1, max: 400 }),
        goal: anyText,
        ownService: anyText,
        nextStep: anyText,
        nextStepDay: fc.option(day),
      }),
      seenFigures: anyText,
      isReviewed: fc.boolean(),
      endReason: fc.option(anyText),
    }),
    { maxLength: 3 },
  ),
  people: fc.array(
    fc.record({
      name: anyText,
      other: fc.option(fc.nat(9)),
      relation: anyText,
      relationBack: anyText,
      influence: fc.option(fc.integer({ min: 1, max: 5 })),
      preferences: anyText,
      note: anyText,
    }),
    { maxLength: 2 },
  ),
});

const ownField = fc.record({
  name: anyText,
  kind: fc.constantFrom(...ownFieldKinds),
  choices: fc.array(fc.oneof(fc.constantFrom('blue', '一;二'), anyText), { minLength: 1, maxLength: 3 }),
});

const orderLine = fc.record({
  order: fc.oneof(fc.constantFrom('', '1', '2'), anyText),
  day: fc.oneof(fc.constantFrom('2026-05-05', '2026-05-06'), day),
  time: fc.constantFrom('', '10:11:12'),
  customer: fc.nat(5),
  product: anyText,
  description: anyText,
  category: fc.constantFrom('', '茶', '=1'),
  channel: fc.constantFrom('', 'shop', '-'),
  servedBy: fc.constantFrom('', '小林', '@x'),
  quantityMillionths: fc.option(fc.integer({ min: -3_000_000, max: 9_000_000_000 })),
  unitPrice: fc.constantFrom('', '0.25', '19.9'),
  amountMinor: fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
  costMinor: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  discount: fc.constantFrom('', '0.15', '1'),
  currency: fc.constantFrom('', 'JPY', 'KWD'),
  isReturn: fc.boolean(),
  status: fc.constantFrom('', '', '', 'Paid', 'Cancelled', 'Refunded', 'Pending', 'Failed', 'Payout'),
  payment: fc.constantFrom('', 'unpaid', 'paid'),
  dueDay: fc.option(day),
  paidDay: fc.option(day),
  boughtFor: fc.constantFrom('', 'gift', 'firm'),
});

/** Two of one moment, hours that a clock may show twice, and moments to the millisecond. */
const moment = fc.oneof(
  fc.constantFrom(Date.UTC(2026, 4, 5, 1, 2, 3, 4), Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)),
  fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }),
);

const heardCase = fc.record({
  kind: fc.constantFrom(...caseKinds),
  text: fc.oneof(fc.constant('慢'), anyText),
  thing: anyText,
  factor: fc.oneof(fc.constantFrom('', ...caseFactors), anyText),
  /** Of whom; beyond those there are, a guest. */
  customer: fc.nat(7),
  heardBy: anyText,
  promisedDay: fc.option(day),
  heardAt: moment,
  handovers: fc.array(fc.record({ to: anyText, note: anyText }), { maxLength: 2 }),
  answer: fc.option(fc.record({ text: anyText, at: moment })),
  end: fc.option(
    fc.record({
      outcome: fc.constantFrom(...caseOutcomes),
      madeGood: anyText,
      satisfiedAfter: fc.option(fc.nat(3)),
      at: moment,
    }),
  ),
  hasComeIn: fc.boolean(),
});

/** Only an address book gives labels to phones, e-mails and WeChat. */
const labelledCard = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:李雷',
  'TEL;TYPE=HOME:010-6552 1111',
  'EMAIL;TYPE=WORK:lilei@example.com',
  'item1.X-WECHAT:lilei88',
  'item1.X-ABLabel:工作',
  'END:VCARD',
  '',
].join('\r\n');

const shop = fc.record({
  addressBook: fc.constantFrom('', '', labelledCard),
  paysOrders: fc.boolean(),
  opensBalances: fc.boolean(),
  customers: fc.array(customer, { minLength: 1, maxLength: 6 }),
  ownFields: fc.array(ownField, { maxLength: 3 }),
  lines: fc.array(orderLine, { maxLength: 8 }),
  cases: fc.array(heardCase, { maxLength: 4 }),
  /** What is said of each product in turn. */
  goods: fc.array(
    fc.record({
      name: anyText,
      category: anyText,
      price: fc.option(fc.nat(1_000_000)),
      cost: fc.option(fc.nat(9_999)),
    }),
    { maxLength: 3 },
  ),
  /** How satisfied with each order in turn. */
  levelsOfOrders: fc.array(fc.option(fc.nat(3)), { maxLength: 4 }),
});

/** Something other than its preset in every column that leaves. */
const everything: Drawn<typeof shop> = {
  addressBook: labelledCard,
  paysOrders: true,
  opensBalances: true,
  customers: ['A1', 'A2'].map((number, nth) => ({
    number,
    kind: 'company',
    name: `王小明 ${nth}`,
    called: '王姐',
    howToTalk: '慢慢说',
    source: '朋友',
    lookedAfterBy: '阿杰',
    note: 'two\nlines',
    companyRole: '店长',
    orientation: 'value',
    buysElsewhere: 'yes',
    buysElsewhereFrom: '隔壁咖啡馆',
    birthday: '1990年农历闰五月初三',
    phones: ['13800138000', '010-6552 9988'],
    emails: [`Wang${nth}@Example.com`],
    wechats: ['wxm'],
    otherNames: ['小王'],
    tags: ['VIP'],
    addresses: [{ label: '家', street: '一号', city: '杭州', postcode: '310000', country: '中国' }],
    consent: 'given',
    consentDay: '2026-01-02',
    doNotContact: ['call'],
    company: 0,
    referrer: 0,
    dates: [
      { kind: 'anniversary', label: '开店', typed: '农历闰五月初三' },
      { kind: 'own', label: 'exam', typed: 'soon' },
    ],
    preferences: [
      {
        ...{ kind: 'avoids', topic: '饮品', text: '坚果', why: '过敏', manner: '' },
        ...{ learnedDay: '2026-01-02', learnedFrom: '本人', isCurrent: false },
      },
      {
        ...{ kind: 'likes', topic: '座位', text: '靠窗', why: '看书', manner: 'ask' },
        ...{ learnedDay: null, learnedFrom: '', isCurrent: true },
      },
    ],
    lifeEvents: [
      { day: '2026-02-03', kind: '搬家', text: '搬到杭州' },
      { day: '2026-03-04', kind: '得奖', text: '' },
    ],
    own: ['12.50', 'blue'],
    contacts: [
      {
        day: '2026-05-05',
        time: '08:05',
        touchpoint: 'visit',
        channel: 'phone',
        direction: 'in',
        text: '问价',
        mood: 'pleased',
        nextContactDay: '2026-06-01',
        minutes: 25,
        author: '小林',
        level: 2,
        isCase: true,
      },
    ],
    groups: [
      { name: '林家', kind: 'household', fromDay: null, toDay: '2026-01-31', isMain: true },
      { name: '林家', kind: 'household', fromDay: '2026-03-01', toDay: null, isMain: false },
      { name: '林家', kind: '牌友', fromDay: null, toDay: null, isMain: true },
    ],
    satisfactions: [{ day: '2026-05-06', level: 3, saidBy: '她丈夫', note: '茶好' }],
    scores: [
      { day: '2026-05-06', factor: 'influence', score: 5, reason: '街坊都听他的' },
      { day: '2026-05-07', factor: 'influence', score: null, reason: '' },
      { day: '2026-05-07', factor: 'credit', score: 0, reason: '拖过账' },
    ],
    reasons: [{ day: '2026-09-01', reason: 'quality', words: '茶淡了，等得久' }],
    appointments: [
      { day: '2026-12-05', time: '15:00', text: '剪头发', minutes: 45, state: 'booked' },
      { day: '2026-05-06', time: null, text: '试衣', minutes: null, state: 'came' },
    ],
    balances: [
      { unit: 'Points', day: '2026-05-06', amountMillionths: 50_000_000, reason: '两杯拿铁' },
      { unit: 'Points', day: '2026-05-06', amountMillionths: 50_000_000, reason: '两杯拿铁' },
    ],
    terms: [
      {
        fromDay: '2026-01-01',
        daysToPay: 30,
        limit: { minor: 500_000, currency: 'CNY' },
        discountMillionths: 100_000,
        free: '送货',
      },
    ],
    payments: [
      { day: '2026-02-03', amount: { minor: 12_345, currency: 'KWD' }, method: 'cash', note: '先付一半' },
      { day: '2026-02-04', amount: { minor: 888, currency: 'CNY' }, method: '月结', note: '' },
    ],
    spells: [
      {
        isAside: true,
        reason: '替公司买的',
        plan: { visitRhythmDays: 90, goal: '', ownService: '', nextStep: '', nextStepDay: null },
        seenFigures: 'referrals.people=7',
        isReviewed: false,
        endReason: '',
      },
      {
        isAside: false,
        reason: '带来 7 位新客',
        plan: {
          visitRhythmDays: 30,
          goal: '订下中秋的茶礼',
          ownService: '留靠窗的位子',
          nextStep: '请来试新茶',
          nextStepDay: '2026-12-20',
        },
        seenFigures: '',
        isReviewed: true,
        endReason: '搬走了',
      },
    ],
    people: [
      {
        name: '李建国',
        other: null,
        relation: '丈夫',
        relationBack: '妻子',
        influence: 4,
        preferences: '茶',
        note: '常来',
      },
      { name: '', other: 0, relation: '邻居', relationBack: '邻居', influence: 2, preferences: '', note: '' },
    ],
  })),
  ownFields: [
    { name: '会员积分', kind: 'number', choices: [] },
    { name: 'Colour', kind: 'choice', choices: ['red', 'blue'] },
  ],
  lines: [
    { isReturn: false, status: 'Paid' as const, amountMinor: 1000 },
    { order: 'O0', isReturn: false, status: 'Paid' as const, amountMinor: 2000 },
    { isReturn: true, status: 'Paid' as const, amountMinor: -500 },
    { isReturn: false, status: 'Cancelled' as const, amountMinor: 700 },
  ].map((line, nth) => ({
    order: `O${nth}`,
    day: '2026-05-05',
    time: '10:11:12',
    customer: 0,
    product: 'P1',
    description: '龙井',
    category: '茶',
    channel: 'shop',
    servedBy: '小林',
    quantityMillionths: 2_000_000,
    unitPrice: '19.9',
    costMinor: 300,
    discount: '0.15',
    currency: 'JPY',
    ...{ payment: 'unpaid', dueDay: '2026-06-05', paidDay: '2026-06-09', boughtFor: 'gift' },
    ...line,
  })),
  cases: [
    {
      kind: 'inVain',
      text: '要燕麦奶',
      thing: '燕麦奶',
      factor: 'choice',
      customer: 0,
      heardBy: '小林',
      promisedDay: '2026-06-01',
      heardAt: Date.UTC(2026, 4, 5, 1, 2, 3, 4),
      handovers: [{ to: '阿涛', note: '催一下' }],
      answer: { text: '周五到', at: Date.UTC(2026, 4, 6, 1) },
      end: { outcome: 'putRight', madeGood: '送一杯', satisfiedAfter: 2, at: Date.UTC(2026, 4, 7, 1, 0, 30) },
      hasComeIn: true,
    },
    {
      kind: 'complaint',
      text: '等了四十分钟',
      thing: '',
      factor: '排队',
      customer: 7,
      heardBy: '',
      promisedDay: null,
      heardAt: Date.UTC(2026, 4, 5, 1),
      handovers: [{ to: '阿涛', note: '' }],
      answer: null,
      end: null,
      hasComeIn: false,
    },
  ],
  goods: [{ name: '明前龙井', category: '绿茶', price: 19_900, cost: 8_000 }],
  levelsOfOrders: [3, null, 0],
};

/** What the archive refuses (a number twice, a value of no kind) is left out of the shop. */
async function unlessRefused<Result>(call: Promise<Result>): Promise<Result | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code !== 'DEFECT') return null;
    throw error;
  }
}

async function makeCases({ client }: TestEngine, cases: Drawn<typeof shop>['cases'], customerIds: readonly number[]) {
  for (const { customer, handovers, answer, end, hasComeIn, ...heard } of cases) {
    const made = await unlessRefused(client.cases.add({ ...heard, customerId: customerIds[customer] ?? null }));
    if (made === null) continue;
    const { id } = made;
    for (const handover of handovers) await unlessRefused(client.cases.handOver({ id, ...handover }));
    if (hasComeIn) await unlessRefused(client.cases.markCameIn({ id }));
    if (answer !== null) await unlessRefused(client.cases.answer({ id, ...answer }));
    if (end !== null) await unlessRefused(client.cases.close({ id, ...end }));
  }
}

type Joined = Drawn<typeof shop>['customers'][number]['groups'][number];

/** On the list or set aside, and what became of it. */
async function writeSpell(
  client: TestEngine['client'],
  customerId: number,
  { isAside, reason, plan, seenFigures, isReviewed, endReason }: Drawn<typeof customer>['spells'][number],
): Promise<void> {
  if (isAside) {
    await unlessRefused(client.namedAccounts.setAside({ customerId, reason, seenFigures }));
    if (endReason !== null) await unlessRefused(client.namedAccounts.putBack({ customerId }));
    return;
  }
  await unlessRefused(client.namedAccounts.add({ accounts: [{ customerId, reason, plan }] }));
  if (isReviewed) await unlessRefused(client.namedAccounts.keep({ customerIds: [customerId] }));
  if (endReason !== null)
    await unlessRefused(client.namedAccounts.remove({ customerIds: [customerId], reason: endReason }));
}

async function joinGroup(client: TestEngine['client'], customerId: number, { name, kind, isMain, ...span }: Joined) {
  const { groups } = await client.groups.find({ text: name });
  const group = groups.find((found) => found.name === name.trim() && found.kind === kind);
  const made =
    group === undefined
      ? await unlessRefused(client.groups.add({ name, kind, customerIds: [customerId] }))
      : await unlessRefused(client.groups.addMember({ groupId: group.id, customerId, ...span }));
  if (made === null || group === undefined || !isMain) return;
  await unlessRefused(client.groups.editMember({ id: made.id, change: { isMain } }));
}

async function make(engine: TestEngine, drawn: Drawn<typeof shop>): Promise<void> {
  const { client, bring, file } = engine;
  const fieldIds: number[] = [];
  for (const field of drawn.ownFields) {
    const choices = field.kind === 'choice' ? field.choices : [];
    const made = await unlessRefused(client.ownFields.define({ ...field, choices }));
    if (made !== null) fieldIds.push(made.id);
  }
  const ids: number[] = [];
  const numbers: string[] = [];
  for (const drawnCustomer of drawn.customers) {
    const { company, referrer, dates, preferences, lifeEvents, own, contacts, number, ...others } = drawnCustomer;
    const { satisfactions, scores, reasons, appointments, balances, terms, payments, people, groups, spells, ...edit } =
      others;
    const told = { ...edit, ...(number === undefined ? {} : { number }) };
    const made = await unlessRefused(client.customers.create(told));
    if (made === null) continue;
    const { id } = made;
    const companyId = ids[company];
    if (companyId !== undefined)
      await unlessRefused(client.customers.edit({ id, change: { company: { id: companyId } } }));
    const broughtBy = ids[referrer];
    if (broughtBy !== undefined) await unlessRefused(client.referrals.set({ customerId: id, broughtBy }));
    for (const date of dates) await unlessRefused(client.dates.add({ customerId: id, ...date }));
    for (const preference of preferences)
      await unlessRefused(client.preferences.add({ customerId: id, ...preference }));
    for (const event of lifeEvents) await unlessRefused(client.lifeEvents.add({ customerId: id, ...event }));
    for (const [index, value] of own.entries()) {
      const fieldId = fieldIds[index];
      if (fieldId === undefined) continue;
      await unlessRefused(client.customers.edit({ id, change: { ownValues: [{ fieldId, value }] } }));
    }
    for (const { level, isCase, ...contact } of contacts) {
      const asCase = isCase ? ({ kind: 'request', thing: '', factor: '', promisedDay: null } as const) : null;
      const added = await unlessRefused(client.timeline.add({ customerId: id, ...contact, case: asCase }));
      if (added !== null && level !== null)
        await unlessRefused(client.satisfaction.setOf({ place: { kind: 'contact', id: added.id }, level }));
    }
    for (const joined of groups) await joinGroup(client, id, joined);
    for (const said of satisfactions) await unlessRefused(client.satisfaction.add({ customerId: id, ...said }));
    for (const reason of reasons) await unlessRefused(client.sleep.giveReason({ customerId: id, ...reason }));
    for (const score of scores) await unlessRefused(client.factors.give({ customerId: id, ...score }));
    for (const { state, ...appointment } of appointments) {
      const added = await unlessRefused(client.appointments.add({ customerId: id, ...appointment }));
      if (added !== null) await client.appointments.settle({ id: added.id, state });
    }
    for (const entry of balances) await unlessRefused(client.balances.add({ customerId: id, ...entry }));
    for (const agreed of terms) await unlessRefused(client.terms.set({ customerId: id, ...agreed }));
    for (const spell of spells) await writeSpell(client, id, spell);
    for (const paid of payments) await unlessRefused(client.payments.add({ customerId: id, ...paid }));
    for (const { other, ...person } of people) {
      const otherCustomerId = other === null ? null : (ids[other] ?? null);
      await unlessRefused(client.people.add({ customerId: id, ...person, otherCustomerId }));
    }
    ids.push(id);
    numbers.push((await client.customers.get({ id })).number);
  }
  if (drawn.opensBalances && numbers[0] !== undefined) {
    const ofFirst = [
      ['customer number', 'loyalty points'],
      [numbers[0], '5'],
    ].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
    await bring('members.csv', `${ofFirst.join('\n')}\n`, { kind: 'customers', match: 'number' });
  }
  if (drawn.addressBook !== '') {
    const { jobId } = await client.vcard.start({ file: await file('cards.vcf', drawn.addressBook) });
    await client.import.result({ jobId });
  }
  // A list in which no one stands is not taken in, nor are the fields that its headings name.
  if (ids.length === 0) await client.customers.create({ name: '王小明' });
  await makeCases(engine, drawn.cases, ids);
  const quoted = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`;
  const lines = drawn.lines.map((line) =>
    [
      line.order,
      line.day,
      line.time,
      numbers[line.customer] ?? '',
      line.product,
      line.description,
      line.category,
      line.channel,
      line.servedBy,
      line.quantityMillionths === null ? '' : line.quantityMillionths / 1_000_000,
      line.unitPrice,
      line.amountMinor / 100,
      line.costMinor === null ? '' : line.costMinor / 100,
      line.discount,
      line.currency,
      line.isReturn ? 'yes' : 'no',
      line.status,
      line.payment,
      line.dueDay ?? '',
      line.paidDay ?? '',
      line.boughtFor,
    ]
      .map(quoted)
      .join(','),
  );
  if (lines.length === 0) return;
  const fields =
    'order day time number product description category channel servedBy quantity unitPrice amount cost discount';
  const mapping = Object.fromEntries(
    `${fields} currency return status paymentState dueDay paidDay boughtFor`
      .split(' ')
      .map((field, column) => [field, [column]]),
  );
  await bring(
    'made.csv',
    `${Array.from({ length: 21 }, (_, column) => `c${column}`).join(',')}\n${lines.join('\n')}\n`,
    {
      kind: 'orders',
      match: 'number',
      mapping,
    },
  );
  const orders = (await Promise.all([client.orders.list({}), client.orders.list({ currency: 'JPY' })])).flatMap(
    (listed) => listed.orders,
  );
  for (const [place, level] of drawn.levelsOfOrders.entries()) {
    const id = orders[place]?.id;
    if (id !== undefined && level !== null)
      await unlessRefused(client.satisfaction.setOf({ place: { kind: 'order', id }, level }));
  }
  const { rows: products } = await client.products.list({});
  const inHome = (minor: number | null) => (minor === null ? null : { minor, currency: 'CNY' });
  for (const [place, { price, cost, ...change }] of drawn.goods.entries()) {
    const id = products[place]?.id;
    if (id === undefined) continue;
    await unlessRefused(client.products.edit({ id, change: { ...change, price: inHome(price), cost: inHome(cost) } }));
  }
  for (const { id, day: boughtOn, customerId } of orders) {
    if (customerId === null || !drawn.paysOrders) continue;
    const amount = { minor: 100, currency: 'CNY' };
    await unlessRefused(client.payments.add({ customerId, day: boughtOn, amount, orderId: id }));
  }
}

/** With a value that a new row does not have of itself, or with two. */
function isTried(values: readonly unknown[]): boolean {
  return new Set(values).size > 1 || ![null, '', 0, 1].some((preset) => preset === values[0]);
}

async function leave(
  { client, filePath }: TestEngine,
  kind: (typeof importKinds)[number],
  style: Style,
): Promise<Buffer> {
  const question = { table: 'exchange', kind } as const;
  const { jobId } = await client.tables.save({ question, ...style });
  const { token } = await client.tables.saved({ jobId });
  return readFileSync(filePath(token) ?? '');
}

interface Style {
  format: 'xlsx' | 'csv';
  language: Language;
}

/** First who there is, then what hangs on them. */
const order: readonly (typeof importKinds)[number][] = [
  'customers',
  'people',
  'timeline',
  'orders',
  ...exchangedRecords,
];

/** Takes every table of one archive into another, without any mapping. */
async function carryOver(from: TestEngine, to: TestEngine, style: Style): Promise<void> {
  for (const kind of order) {
    const file = await leave(from, kind, style);
    const { proposal } = await to.client.import
      .recognise({ file: await to.file(`${kind}.${style.format}`, file) })
      .catch((error: unknown) => {
        // A table without a row has nothing to be taken in.
        if (error instanceof Error && 'code' in error && error.code === 'FILE_NOTHING_TO_IMPORT')
          return { proposal: null };
        throw error;
      });
    if (proposal === null) continue;
    expect(proposal).toMatchObject({ kind, isExchange: true });
    const result = await to.bring(`${kind}.${style.format}`, file);
    // Products came with the lines that name them.
    const expected = kind === 'products' ? { rejected: 0 } : { rejected: 0, skipped: 0 };
    expect({ ...result, warnings: result.warnings.map(({ code }) => code) }).toMatchObject(expected);
  }
}

async function newArchive({ client, folder, placeToken }: TestEngine, count: number): Promise<string> {
  await client.archive.create({ folder: placeToken(folder), name: `shop ${count}`, homeCurrency: 'CNY' });
  return join(folder, `shop ${count}.shuke`);
}

const usualStyles: Style[] = [
  { format: 'xlsx', language: 'zh-CN' },
  { format: 'csv', language: 'en' },
];
const otherStyles: Style[] = [
  { format: 'xlsx', language: 'en' },
  { format: 'csv', language: 'zh-CN' },
];
const styles = isWholeRun ? [...usualStyles, ...otherStyles] : usualStyles;

describe('an archive that leaves as tables and is taken into a new one', () => {
  it.each(styles)(
    'is the same, as $format in $language',
    async (style) => {
      const [one, other] = [await openTestEngine('CNY'), await openTestEngine('CNY')];
      let shops = 0;
      await fc.assert(
        fc.asyncProperty(shop, async (drawn) => {
          shops += 1;
          const [from, to] = [await newArchive(one, shops), await newArchive(other, shops)];
          await make(one, drawn);
          await carryOver(one, other, style);
          if (style.format === 'csv' && drawn.lines.length > 0) {
            const [here, there] = [await leave(one, 'orders', style), await leave(other, 'orders', style)];
            expect(there.toString(), 'orders in their order').toBe(here.toString());
          }
          expect(await archiveContent(other, to)).toEqual(await archiveContent(one, from));
        }),
        // Every shrinking makes two archives again: the case as it was drawn is quicker understood.
        { numRuns: propertyRuns(2), endOnFailure: true, examples: [[everything]] },
      );
    },
    600_000,
  );

  it('was tried with something in every column of every record that leaves, and the others say why they stay', async () => {
    const engine = await openTestEngine('CNY');
    const path = await newArchive(engine, 1);
    await make(engine, everything);
    const { wrong: _wrong, ...content } = await archiveContent(engine, path);
    const blank = Object.entries(content).flatMap(([table, rows]) => {
      expect(rows, table).not.toEqual([]);
      const columns = Object.keys(rows[0] ?? {});
      return columns.filter((column) => !isTried(rows.map((row) => row[column]))).map((column) => [table, column]);
    });
    expect(blank).toEqual([]);
    expect(recordNames.filter((table) => !(table in content)).toSorted()).toEqual(
      Object.keys(recordsThatStay).toSorted(),
    );
  });
});

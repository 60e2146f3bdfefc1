import type { EngineClient } from '../../../shared/contract.ts';
import type { ImportDecision } from '../../../shared/import/contract.ts';
import { library } from '../../../shared/playbooks/library.ts';
import { firstPressureRules } from '../../../shared/playbooks/pressure-rules.ts';
import type { SaleFields } from '../../../shared/sales/contract.ts';
import { defaultUsualMinutes } from '../../../shared/timeline/contact-minutes.ts';
import type { TestEngine } from '../test-engine.ts';

const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const ordersCsv = 'order number,order date,customer number,amount\n1,2026-03-01,A1,10.00\n2,no day,A1,10.00\n';
const scoresCsv = 'Customer number,Influence 0–5,As exported (leave as it is)\nA1,3,{}\n';
const cards = 'BEGIN:VCARD\nVERSION:3.0\nFN:Cleo\nTEL:13900001111\nEND:VCARD\n';

/** A shop in which there is one of everything that an operation can be about. */
export async function fillShop({ client, file, bring }: TestEngine) {
  const { id: ann } = await client.customers.create({ name: 'Ann', number: 'A1', tags: ['regular'], source: 'sign' });
  const { id: staff } = await client.staff.add({ name: 'Joan' });
  await client.customers.edit({ id: ann, change: { lookedAfterBy: 'Joan' } });
  const { id: twin } = await client.customers.create({ name: 'Ann', number: 'A2', phones: ['13800138000'] });
  const { id: binned, actId } = await client.customers.create({ name: 'Bert', number: 'B1' });
  await client.customers.bin({ id: binned });
  const { id: contact } = await client.timeline.add({ ...visit, customerId: ann, nextContactDay: '2026-12-01' });
  const { ids } = await client.attachments.add({ customerId: ann, files: [await file('photo.png', picture)] });
  const { id: preference } = await client.preferences.add({ customerId: ann, kind: 'likes', text: 'the corner seat' });
  const { id: person } = await client.people.add({ customerId: ann, name: 'Carl', relation: 'son' });
  const { id: date } = await client.dates.add({ customerId: ann, kind: 'own', typed: '2020-05-12' });
  const { id: ownField } = await client.ownFields.define({ name: 'Table', kind: 'text' });
  const { id: savedFilter } = await client.customers.saveFilter({ name: 'All', filter: { text: '', conditions: [] } });
  const { id: heard } = await client.cases.add({ kind: 'inVain', text: 'oat milk', customerId: ann, heardBy: 'May' });
  const { id: arrived } = await client.cases.add({ kind: 'inVain', text: 'soy milk', customerId: ann });
  await client.cases.markCameIn({ id: arrived });
  const { id: appointment } = await client.appointments.add({ customerId: ann, day: '2026-12-05', time: '10:00' });
  const { id: unit } = await client.balances.addUnit({ name: 'Stamps', decimals: 0 });
  const { id: entry } = await client.balances.add({ customerId: ann, unit: 'Points', amountMillionths: 50_000_000 });
  const { id: lifeEvent } = await client.lifeEvents.add({ customerId: ann, day: '2026-10-01', kind: 'move' });
  const { id: satisfaction } = await client.satisfaction.add({ customerId: ann, level: 2 });
  const { id: sleepReason } = await client.sleep.giveReason({ customerId: ann, reason: 'quality', words: 'cold tea' });
  const { id: improvement } = await client.improvements.edit({ id: 'sleepReason:quality', change: { state: 'doing' } });
  const { id: factorScore } = await client.factors.give({ customerId: ann, factor: 'influence', score: 4 });
  const { id: sale } = await client.sales.add({ ...saleOf(ann), paid: { amountMinor: 300, method: 'cash' } });
  const payment = (await client.payments.list({ customerId: ann })).payments[0]?.id ?? 0;
  const { id: terms } = await client.terms.set(termsOf(ann));
  await client.namedAccounts.add({ accounts: [{ customerId: ann, reason: 'comes daily' }] });
  const { id: group } = await client.groups.add({ name: 'Readers', kind: 'community', customerIds: [ann] });
  const member = (await client.groups.ofCustomer({ customerId: ann })).groups[0]?.members[0]?.id ?? 0;
  await client.playbooks.enrol({ slug: 'win-back', customerId: ann, reason: 'closes the account' });
  const imported = await bring('orders.csv', ordersCsv, { kind: 'orders' });
  const { actId: merge } = await client.duplicates.merge({
    winnerId: ann,
    loserIds: [(await client.customers.create({ name: 'Ann', number: 'A3' })).id],
    language: 'en',
  });
  const order = (await client.orders.list({ customerId: ann })).orders[0]?.id ?? 0;
  const importId = imported.importId ?? 0;
  const { id: snapshot } = await client.snapshots.take({ name: 'Autumn', question: {} });
  return {
    ...{ ann, twin, binned, contact, attachment: ids[0] ?? 0, preference, person, date, ownField, savedFilter },
    ...{ heard, arrived, order, importId, merge, actId, satisfaction, lifeEvent, staff, sale, payment, terms },
    ...{ group, member, factorScore, sleepReason, improvement },
    ...{ appointment, unit, entry, snapshot },
  };
}

const saleOf = (customerId: number): SaleFields => ({
  ...{ customerId, day: '2026-03-02', time: null, currency: 'CNY', channel: '', servedBy: 'May', boughtFor: 'gift' },
  ...{ payment: 'unpaid', dueDay: null },
  lines: [lineOf('tea')],
});

const lineOf = (product: string) => ({
  ...{ product, quantityMillionths: 2_000_000, amountMinor: 1_200, isReturn: false },
});

const termsOf = (customerId: number) => ({
  ...{ customerId, fromDay: '2026-02-01', daysToPay: 30, limit: null, discountMillionths: 100_000, free: 'delivery' },
});

export type Shop = Awaited<ReturnType<typeof fillShop>>;

const visit = { day: '2026-11-20', touchpoint: 'visit', direction: 'in', text: 'came by' } as const;

/** Files for the operations that take one, on the engine's shelf. */
export async function filesForOperations({ file }: TestEngine) {
  return {
    picture: await file('plan.png', picture),
    orders: await file('more.csv', ordersCsv.replace('1,2026', '7,2026')),
    cards: await file('cards.vcf', cards),
    scores: await file('scores.csv', scoresCsv),
  };
}

type Files = Awaited<ReturnType<typeof filesForOperations>>;
export type Call = (given: Shop & Files, engine: TestEngine) => Promise<unknown>;

/** Each operation of the contract, called as a page would: one that is forgotten here does not compile. */
export const everyOperation: { [Part in keyof EngineClient]: { [Name in keyof EngineClient[Part]]: Call } } = {
  acts: {
    list: (_, { client }) => client.acts.list({}),
    undo: ({ actId }, { client }) => client.acts.undo({ actId: actId + 1 }),
    changes: async (_, { client }) => (await client.acts.changes()).return(),
    sources: (_, { client }) => client.acts.sources(),
  },
  addressTexts: {
    keep: (_, { client }) => client.addressTexts.keep({ key: 'k0123456789abcdefg', texts: '{"filter":"ann"}' }),
    list: (_, { client }) => client.addressTexts.list(),
  },
  appointments: {
    ofCustomer: ({ ann }, { client }) => client.appointments.ofCustomer({ customerId: ann }),
    booked: (_, { client }) => client.appointments.booked({}),
    add: ({ ann }, { client }) => client.appointments.add({ customerId: ann, day: '2026-12-07', text: 'fitting' }),
    edit: ({ appointment }, { client }) => client.appointments.edit({ id: appointment, change: { time: '11:30' } }),
    settle: ({ appointment }, { client }) => client.appointments.settle({ id: appointment, state: 'came' }),
    remove: ({ appointment }, { client }) => client.appointments.remove({ id: appointment }),
  },
  archive: {
    status: (_, { client }) => client.archive.status(),
    orderCounts: (_, { client }) => client.archive.orderCounts(),
    startFailure: (_, { client }) => client.archive.startFailure(),
    create: (_, { client, placeToken, folder }) =>
      client.archive.create({ folder: placeToken(folder), name: 'another', homeCurrency: 'EUR' }),
    open: (_, { client, placeToken, folder }) => client.archive.open({ token: placeToken(`${folder}/other.shuke`) }),
    close: (_, { client }) => client.archive.close(),
    openSample: (_, { client }) => client.archive.openSample({ language: 'en' }),
    removeSample: (_, { client }) => client.archive.removeSample(),
    recents: (_, { client }) => client.archive.recents(),
    lastCopy: (_, { client }) => client.archive.lastCopy(),
    forget: (_, { client, placeToken, archivePath }) => client.archive.forget({ token: placeToken(archivePath) }),
    showInFolder: (_, { client }) => client.archive.showInFolder(),
    saveCopy: async (_, { client, placeToken, folder }) =>
      client.archive.copySaved(await client.archive.saveCopy({ folder: placeToken(folder), name: 'copy' })),
    copySaved: async (_, { client, placeToken, folder }) =>
      client.archive.copySaved(await client.archive.saveCopy({ folder: placeToken(folder), name: 'another copy' })),
    check: async (_, { client }) => client.archive.checkResult(await client.archive.check()),
    checkResult: async (_, { client }) => client.archive.checkResult(await client.archive.check()),
  },
  attachments: {
    list: ({ ann }, { client }) => client.attachments.list({ customerId: ann }),
    add: ({ ann, picture }, { client }) => client.attachments.add({ customerId: ann, files: [picture] }),
    remove: ({ attachment }, { client }) => client.attachments.remove({ id: attachment }),
    rename: ({ attachment }, { client }) => client.attachments.rename({ id: attachment, name: 'plan' }),
    picture: ({ attachment }, { client }) => client.attachments.picture({ id: attachment }),
    takeOut: ({ attachment }, { client }) => client.attachments.takeOut({ id: attachment }),
    setPhoto: ({ ann, picture }, { client }) => client.attachments.setPhoto({ customerId: ann, file: picture }),
    photo: ({ ann }, { client }) => client.attachments.photo({ customerId: ann }),
  },
  counter: {
    card: ({ ann }, { client }) => client.counter.card({ customerId: ann }),
    cards: ({ ann }, { client }) => client.counter.cards({ selection: { ids: [ann] } }),
    isOwedShown: (_, { client }) => client.counter.isOwedShown(),
    setOwedShown: (_, { client }) => client.counter.setOwedShown({ isOwedShown: true }),
  },
  owed: {
    ofCustomer: ({ ann }, { client }) => client.owed.ofCustomer({ customerId: ann }),
    ofShop: (_, { client }) => client.owed.ofShop({}),
  },
  payments: {
    list: ({ ann }, { client }) => client.payments.list({ customerId: ann }),
    add: ({ ann }, { client }) =>
      client.payments.add({ customerId: ann, day: '2026-03-05', amount: { minor: 100, currency: 'CNY' } }),
    edit: ({ payment }, { client }) => client.payments.edit({ id: payment, change: { note: 'in part' } }),
    remove: ({ payment }, { client }) => client.payments.remove({ id: payment }),
  },
  sales: {
    add: ({ ann }, { client }) => client.sales.add({ ...saleOf(ann), paid: null }),
    edit: ({ ann, sale }, { client }) => client.sales.edit({ ...saleOf(ann), id: sale, channel: 'counter' }),
    remove: ({ sale }, { client }) => client.sales.remove({ id: sale }),
    get: ({ sale }, { client }) => client.sales.get({ id: sale }),
    goods: ({ ann }, { client }) => client.sales.goods({ customerId: ann, text: 't', currency: 'CNY' }),
  },
  playbooks: {
    words: (_, { client }) => client.playbooks.words({ language: 'en' }),
    list: (_, { client }) => client.playbooks.list(),
    get: (_, { client }) => client.playbooks.get({ slug: 'waking' }),
    ofCustomer: ({ ann }, { client }) => client.playbooks.ofCustomer({ customerId: ann }),
    outcome: (_, { client }) => client.playbooks.outcome({ slug: 'waking' }),
    outcomeRows: (_, { client }) => client.playbooks.outcomeRows({ slug: 'waking' }),
    preview: (_, { client }) => client.playbooks.preview({ slug: 'waking', from: '2026-01-01' }),
    readWording: ({ ann }, { client }) =>
      client.playbooks.readWording({ slug: 'waking', step: 'dozing', fields: ['address'], customerId: ann }),
    seeSegments: (_, { client }) => client.playbooks.seeSegments(),
    medianFirstOrder: (_, { client }) => client.playbooks.medianFirstOrder(),
    thoseInIt: (_, { client }) => client.playbooks.thoseInIt({ slug: 'waking' }),
    switchOn: (_, { client }) => client.playbooks.switchOn({ slug: 'birthday' }),
    switchOff: (_, { client }) => client.playbooks.switchOff({ slug: 'win-back' }),
    end: (_, { client }) => client.playbooks.end({ slug: 'win-back' }),
    change: (_, { client }) => client.playbooks.change({ slug: 'birthday', definition: library.birthday }),
    add: (_, { client }) => client.playbooks.add({ name: 'Ours', definition: library.birthday }),
    enrol: ({ ann }, { client }) => client.playbooks.enrol({ slug: 'complaint', customerId: ann }),
    stop: async ({ ann }, { client }) => {
      await client.playbooks.enrol({ slug: 'win-back', customerId: ann });
      const { enrolments } = await client.playbooks.ofCustomer({ customerId: ann });
      const { subject = '', key = '' } = enrolments.find(({ playbook }) => playbook === 'win-back') ?? {};
      return client.playbooks.stop({ slug: 'win-back', customerId: ann, subject, key });
    },
    advance: (_, { client }) => client.playbooks.advance({ to: '2026-12-31' }),
    pressure: (_, { client }) => client.playbooks.pressure(),
    setPressure: (_, { client }) => client.playbooks.setPressure(firstPressureRules),
  },
  products: {
    list: (_, { client }) => client.products.list({}),
    get: async (_, { client }) => {
      const { rows } = await client.products.list({});
      return client.products.get({ id: rows[0]?.id ?? 0 });
    },
    edit: async (_, { client }) => {
      const { rows } = await client.products.list({});
      return client.products.edit({ id: rows[0]?.id ?? 0, change: { category: 'drinks' } });
    },
    merge: async ({ ann }, { client }) => {
      await client.sales.add({ ...saleOf(ann), paid: null, lines: [lineOf('green tea')] });
      const [first, second] = (await client.products.list({})).rows;
      return client.products.merge({ winnerId: first?.id ?? 0, loserIds: [second?.id ?? 0] });
    },
    usual: ({ ann }, { client }) => client.products.usual({ customerId: ann }),
    dueAgain: (_, { client }) => client.products.dueAgain({}),
    dueAgainOfCustomer: ({ ann }, { client }) => client.products.dueAgainOfCustomer({ customerId: ann }),
    sales: async (_, { client }) => {
      const { rows } = await client.products.list({});
      return client.products.sales({ productId: rows[0]?.id ?? 0, from: '2020-01-01', to: '2030-01-01' });
    },
    add: (_, { client }) => client.products.add({ code: '', name: 'cocoa', category: '', price: null, cost: null }),
    goesWith: (_, { client }) => client.products.goesWith({ product: 'tea' }),
  },
  terms: {
    list: ({ ann }, { client }) => client.terms.list({ customerId: ann }),
    set: ({ ann }, { client }) => client.terms.set({ ...termsOf(ann), fromDay: '2026-03-01' }),
    remove: ({ terms }, { client }) => client.terms.remove({ id: terms }),
  },
  groups: {
    ofCustomer: ({ ann }, { client }) => client.groups.ofCustomer({ customerId: ann }),
    list: (_, { client }) => client.groups.list({}),
    get: ({ group }, { client }) => client.groups.get({ key: `group-${group}` }),
    words: (_, { client }) => client.groups.words(),
    find: (_, { client }) => client.groups.find({ text: 'read' }),
    add: ({ ann }, { client }) => client.groups.add({ name: 'Dancers', kind: 'dance class', customerIds: [ann] }),
    makeHousehold: ({ ann, twin }, { client }) =>
      client.groups.makeHousehold({ name: 'The Anns', customerIds: [ann, twin] }),
    edit: ({ group }, { client }) => client.groups.edit({ id: group, change: { name: 'Evening readers' } }),
    remove: ({ group }, { client }) => client.groups.remove({ id: group }),
    addMember: ({ group, twin }, { client }) => client.groups.addMember({ groupId: group, customerId: twin }),
    editMember: ({ member }, { client }) => client.groups.editMember({ id: member, change: { toDay: '2026-10-01' } }),
    removeMember: ({ member }, { client }) => client.groups.removeMember({ id: member }),
    addActivity: ({ group, ann }, { client }) =>
      client.groups.addActivity({ groupId: group, day: '2026-10-02', text: 'an evening', customerIds: [ann] }),
  },
  namedAccounts: {
    list: (_, { client }) => client.namedAccounts.list(),
    ofCustomer: ({ ann }, { client }) => client.namedAccounts.ofCustomer({ customerId: ann }),
    reasons: (_, { client }) => client.namedAccounts.reasons(),
    care: (_, { client }) => client.namedAccounts.care(),
    careOfCustomer: ({ ann }, { client }) => client.namedAccounts.careOfCustomer({ customerId: ann }),
    review: (_, { client }) => client.namedAccounts.review(),
    add: ({ twin }, { client }) =>
      client.namedAccounts.add({ accounts: [{ customerId: twin, reason: 'brings others' }] }),
    remove: ({ ann }, { client }) => client.namedAccounts.remove({ customerIds: [ann], reason: 'moved away' }),
    setAside: ({ twin }, { client }) => client.namedAccounts.setAside({ customerId: twin, reason: 'buys for a firm' }),
    putBack: async ({ twin }, { client }) => {
      await client.namedAccounts.setAside({ customerId: twin, reason: 'buys for a firm' });
      return client.namedAccounts.putBack({ customerId: twin });
    },
    edit: ({ ann }, { client }) => client.namedAccounts.edit({ customerId: ann, change: { goal: 'tea by the box' } }),
    keep: ({ ann }, { client }) => client.namedAccounts.keep({ customerIds: [ann] }),
  },
  balances: {
    units: (_, { client }) => client.balances.units(),
    addUnit: (_, { client }) => client.balances.addUnit({ name: 'Visits', decimals: 0 }),
    editUnit: ({ unit }, { client }) => client.balances.editUnit({ id: unit, change: { name: 'Cups' } }),
    removeUnit: ({ unit }, { client }) => client.balances.removeUnit({ id: unit }),
    ofCustomer: ({ ann }, { client }) => client.balances.ofCustomer({ customerId: ann }),
    list: (_, { client }) => client.balances.list({}),
    add: ({ ann }, { client }) =>
      client.balances.add({ customerId: ann, unit: 'Points', amountMillionths: -10_000_000, reason: 'free coffee' }),
    edit: ({ entry }, { client }) => client.balances.edit({ id: entry, change: { reason: 'birthday' } }),
    remove: ({ entry }, { client }) => client.balances.remove({ id: entry }),
  },
  bin: {
    list: (_, { client }) => client.bin.list({}),
    purgePreview: ({ binned }, { client }) => client.bin.purgePreview({ selection: { ids: [binned] } }),
    purge: ({ binned }, { client }) => client.bin.purge({ selection: { ids: [binned] } }),
    takeOut: ({ binned }, { client }) => client.bin.takeOut({ selection: { ids: [binned] } }),
  },
  cases: {
    open: (_, { client }) => client.cases.open({}),
    ofCustomer: ({ ann }, { client }) => client.cases.ofCustomer({ customerId: ann }),
    list: (_, { client }) => client.cases.list({}),
    alsoAskedFor: ({ heard }, { client }) => client.cases.alsoAskedFor({ id: heard }),
    add: ({ ann }, { client }) => client.cases.add({ kind: 'question', text: 'open on Monday?', customerId: ann }),
    edit: ({ heard }, { client }) => client.cases.edit({ id: heard, change: { factor: 'choice' } }),
    handOver: ({ heard }, { client }) => client.cases.handOver({ id: heard, to: 'Tom' }),
    answer: ({ heard }, { client }) => client.cases.answer({ id: heard, text: 'ordered' }),
    close: ({ heard }, { client }) => client.cases.close({ id: heard, outcome: 'putRight' }),
    setSatisfaction: ({ heard }, { client }) => client.cases.setSatisfaction({ id: heard, level: 2 }),
    reopen: ({ heard }, { client }) => client.cases.reopen({ id: heard }),
    markCameIn: ({ heard }, { client }) => client.cases.markCameIn({ id: heard }),
    tell: ({ arrived }, { client }) => client.cases.tell({ id: arrived, text: 'it has come in' }),
    remove: ({ heard }, { client }) => client.cases.remove({ id: heard }),
    words: (_, { client }) => client.cases.words(),
    notice: (_, { client }) => client.cases.notice(),
    setNotice: (_, { client }) => client.cases.setNotice({ heading: 'Tell us', text: 'within a day', reach: 'May' }),
    clock: (_, { client }) => client.cases.clock(),
    setClock: (_, { client }) => client.cases.setClock({ deskHours: 2, answerHours: 4, openings: null }),
  },
  customers: {
    list: (_, { client }) => client.customers.list({}),
    areNetsWhole: (_, { client }) => client.customers.areNetsWhole(),
    emptyColumns: (_, { client }) => client.customers.emptyColumns(),
    unreadLeftOut: ({ ownField: fieldId }, { client }) => {
      const condition = { kind: 'ownChoice', fieldId, operator: 'hasAny', values: ['yes'] } as const;
      return client.customers.unreadLeftOut({ filter: { conditions: [{ ...condition, values: ['yes'] }] } });
    },
    get: ({ ann }, { client }) => client.customers.get({ id: ann }),
    ofNumber: (_, { client }) => client.customers.ofNumber({ number: 'A1' }),
    create: (_, { client }) => client.customers.create({ name: 'Dora' }),
    edit: ({ ann }, { client }) => client.customers.edit({ id: ann, change: { note: 'moved' } }),
    bin: ({ ann }, { client }) => client.customers.bin({ id: ann }),
    takeOutOfBin: ({ binned }, { client }) => client.customers.takeOutOfBin({ id: binned }),
    neighbours: ({ ann }, { client }) => client.customers.neighbours({ id: ann }),
    bulkEdit: ({ ann }, { client }) =>
      client.customers.bulkEdit({ selection: { ids: [ann] }, change: { what: 'addTags', tags: ['new'] } }),
    tags: (_, { client }) => client.customers.tags(),
    sources: (_, { client }) => client.customers.sources(),
    savedFilters: (_, { client }) => client.customers.savedFilters(),
    saveFilter: (_, { client }) => client.customers.saveFilter({ name: 'A', filter: { text: 'a', conditions: [] } }),
    forgetFilter: ({ savedFilter }, { client }) => client.customers.forgetFilter({ id: savedFilter }),
  },
  freshness: {
    ofCustomer: ({ ann }, { client }) => client.freshness.ofCustomer({ customerId: ann }),
    worklist: (_, { client }) => client.freshness.worklist({}),
    confirm: ({ person }, { client }) => client.freshness.confirm({ facts: [{ kind: 'person', id: person }] }),
    months: (_, { client }) => client.freshness.months(),
    setMonths: (_, { client }) => client.freshness.setMonths({ phone: 12, address: 12, preference: 6, person: 12 }),
  },
  history: {
    ofCustomer: ({ ann }, { client }) => client.history.ofCustomer({ customer: { id: ann } }),
    ofProduct: async (_, { client }) => {
      const { rows } = await client.products.list({});
      return client.history.ofProduct({ productId: rows[0]?.id ?? 0 });
    },
    ofAct: ({ actId }, { client }) => client.history.ofAct({ actId }),
    undoPreview: ({ actId }, { client }) => client.history.undoPreview({ actId }),
  },
  dates: {
    list: ({ ann }, { client }) => client.dates.list({ customerId: ann }),
    birthdays: (_, { client }) => client.dates.birthdays({}),
    read: (_, { client }) => client.dates.read({ typed: '12 May' }),
    setBirthday: ({ ann }, { client }) => client.dates.setBirthday({ customerId: ann, typed: '1980-05-12' }),
    add: ({ ann }, { client }) => client.dates.add({ customerId: ann, kind: 'anniversary', typed: '2020-05-12' }),
    edit: ({ date }, { client }) =>
      client.dates.edit({ id: date, kind: 'own', label: 'moved in', typed: '2020-05-13' }),
    remove: ({ date }, { client }) => client.dates.remove({ id: date }),
  },
  drafts: {
    list: (_, { client }) => client.drafts.list(),
    keep: (_, { client }) => client.drafts.keep({ name: 'customer.new', customerId: null, typed: '{}' }),
    drop: (_, { client }) => client.drafts.drop({ name: 'customer.new' }),
  },
  duplicates: {
    scan: async (_, { client }) => client.duplicates.scanned(await client.duplicates.scan()),
    scanned: async (_, { client }) => client.duplicates.scanned(await client.duplicates.scan()),
    pairs: (_, { client }) => client.duplicates.pairs({}),
    groups: (_, { client }) => client.duplicates.groups({}),
    alike: (_, { client }) => client.duplicates.alike({ phones: ['13800138000'] }),
    compare: ({ ann, twin }, { client }) => client.duplicates.compare({ winnerId: ann, loserIds: [twin] }),
    merge: ({ ann, twin }, { client }) => client.duplicates.merge({ winnerId: ann, loserIds: [twin], language: 'en' }),
    mergeAll: async (_, { client }) => client.duplicates.mergedAll(await mergeAllFound(client)),
    mergedAll: async (_, { client }) => client.duplicates.mergedAll(await mergeAllFound(client)),
    notTheSame: ({ ann, twin }, { client }) => client.duplicates.notTheSame({ ids: [ann, twin] }),
    undoPreview: ({ merge }, { client }) => client.duplicates.undoPreview({ actId: merge }),
  },
  import: {
    recognise: ({ orders }, { client }) => client.import.recognise({ file: orders }),
    start: async ({ orders }, { client }) =>
      client.import.result(await client.import.start({ ...ordersImport, file: orders, dryRun: false })),
    result: async ({ orders }, { client }) =>
      client.import.result(await client.import.start({ ...ordersImport, file: orders, dryRun: true })),
    list: (_, { client }) => client.import.list(),
    sampleFile: (_, { client }) => client.import.sampleFile({ kind: 'customers', format: 'xlsx', language: 'en' }),
    undoHeldBack: ({ importId }, { client }) => client.import.undoHeldBack({ importId }),
    undo: async ({ importId }, { client }) => client.import.undoResult(await client.import.undo({ importId })),
    undoResult: async ({ importId }, { client }) => client.import.undoResult(await client.import.undo({ importId })),
    rejections: ({ importId }, { client }) => client.import.rejections({ importId, offset: 0, limit: 10 }),
    repeatedLines: async ({ orders }, { client }) => {
      const { jobId } = await client.import.start({ ...ordersImport, file: orders, dryRun: true });
      return client.import.repeatedLines({ jobId, language: 'en' });
    },
    rejectedRows: ({ importId }, { client }) => client.import.rejectedRows({ importId, language: 'en' }),
  },
  jobs: {
    current: (_, { client }) => client.jobs.current(),
    watch: async (_, { client }) => (await client.jobs.watch(await client.archive.check())).return(),
    cancel: async (_, { client }) => client.jobs.cancel(await client.archive.check()),
  },
  orders: {
    money: (_, { client }) => client.orders.money(),
    list: (_, { client }) => client.orders.list({}),
    lines: ({ order }, { client }) => client.orders.lines({ orderId: order }),
  },
  ownFields: {
    list: (_, { client }) => client.ownFields.list(),
    define: (_, { client }) => client.ownFields.define({ name: 'Dog', kind: 'text' }),
    change: ({ ownField }, { client }) => client.ownFields.change({ id: ownField, name: 'Seat' }),
    reorder: ({ ownField }, { client }) => client.ownFields.reorder({ ids: [ownField] }),
    remove: ({ ownField }, { client }) => client.ownFields.remove({ id: ownField }),
  },
  people: {
    list: ({ ann }, { client }) => client.people.list({ customerId: ann }),
    words: (_, { client }) => client.people.words(),
    add: ({ ann }, { client }) => client.people.add({ customerId: ann, name: 'Eve' }),
    edit: ({ ann, person }, { client }) =>
      client.people.edit({ id: person, customerId: ann, change: { name: 'Carla' } }),
    remove: ({ person }, { client }) => client.people.remove({ id: person }),
    map: ({ ann }, { client }) => client.people.map({ customerId: ann }),
  },
  places: {
    browse: (_, { client, placeToken, folder }) => client.places.browse({ token: placeToken(folder) }),
  },
  preferences: {
    list: ({ ann }, { client }) => client.preferences.list({ customerId: ann }),
    words: (_, { client }) => client.preferences.words(),
    add: ({ ann }, { client }) => client.preferences.add({ customerId: ann, kind: 'avoids', text: 'sugar' }),
    edit: ({ preference }, { client }) => client.preferences.edit({ id: preference, change: { isCurrent: false } }),
    remove: ({ preference }, { client }) => client.preferences.remove({ id: preference }),
  },
  ranking: {
    byProfit: (_, { client }) => client.ranking.byProfit({}),
    profitRow: ({ ann }, { client }) => client.ranking.profitRow({ customerId: ann }),
    revenueSummary: (_, { client }) => client.ranking.revenueSummary({}),
    revenueRows: (_, { client }) => client.ranking.revenueRows({}),
    scoredSummary: (_, { client }) => client.ranking.scoredSummary({}),
    scoredRows: (_, { client }) => client.ranking.scoredRows({}),
    nothingKnown: (_, { client }) => client.ranking.nothingKnown({}),
    scoredPoints: (_, { client }) => client.ranking.scoredPoints({ by: 'combined' }),
    movement: (_, { client }) => client.ranking.movement({}),
    tiers: (_, { client }) => client.ranking.tiers({}),
    tierEconomics: (_, { client }) => client.ranking.tierEconomics({}),
    tierCustomers: (_, { client }) => client.ranking.tierCustomers({ question: {}, tier: 'top', figure: 'profit' }),
    tierContacts: ({ ann }, { client }) =>
      client.ranking.tierContacts({ customerId: ann, from: '2026-01-01', to: '2026-12-31' }),
    movedRow: ({ ann }, { client }) => client.ranking.movedRow({ customerId: ann }),
    scoredRow: ({ ann }, { client }) => client.ranking.scoredRow({ customerId: ann }),
    scoredRowsOf: ({ ann }, { client }) => client.ranking.scoredRowsOf({ rows: [{ customerId: ann }] }),
    weights: (_, { client }) => client.ranking.weights(),
    financialYear: (_, { client }) => client.ranking.financialYear(),
    setFinancialYear: (_, { client }) => client.ranking.setFinancialYear({ firstMonth: 4 }),
    narrowingChoices: (_, { client }) => client.ranking.narrowingChoices(),
    setClassRule: (_, { client }) => client.ranking.setClassRule({ split: 'total' }),
    setWeights: async (_, { client }) => client.ranking.setWeights(await client.ranking.weights()),
    overlooked: (_, { client }) => client.ranking.overlooked({}),
    neighbours: ({ ann }, { client }) => client.ranking.neighbours({ customerId: ann }),
    marginOfCustomer: ({ ann }, { client }) => client.ranking.marginOfCustomer({ customerId: ann }),
    revenueRow: ({ ann }, { client }) => client.ranking.revenueRow({ customerId: ann }),
    frontPage: (_, { client }) => client.ranking.frontPage({ language: 'en' }),
    setFrontPage: (_, { client }) => client.ranking.setFrontPage({ author: 'Min Chen', sentences: [] }),
    save: async (_, { client }) => client.ranking.saved(await client.ranking.save({ format: 'csv', language: 'en' })),
    saved: async (_, { client }) => client.ranking.saved(await client.ranking.save({ format: 'xlsx', language: 'en' })),
  },
  reach: {
    list: ({ ann }, { client }) => client.reach.list({ selection: { ids: [ann] }, channel: 'call' }),
  },
  scoringSheet: {
    rows: (_, { client }) => client.scoringSheet.rows({}),
    save: (_, { client }) => client.scoringSheet.save({ language: 'en' }),
    recognise: ({ scores }, { client }) => client.scoringSheet.recognise({ file: scores }),
    compare: ({ scores }, { client }) => client.scoringSheet.compare({ file: scores }),
    unreadRows: ({ scores }, { client }) => client.scoringSheet.unreadRows({ file: scores, language: 'en' }),
    take: ({ scores }, { client }) => client.scoringSheet.take({ file: scores }),
  },
  registration: {
    sheet: (_, { client }) => client.registration.sheet({ format: 'csv', language: 'en' }),
  },
  referrals: {
    list: (_, { client }) => client.referrals.list({}),
    tree: ({ ann }, { client }) => client.referrals.tree({ customerId: ann }),
    set: ({ ann, twin }, { client }) => client.referrals.set({ customerId: ann, broughtBy: twin }),
  },
  search: {
    find: (_, { client }) => client.search.find({ text: 'ann' }),
    findByOrders: (_, { client }) => client.search.findByOrders({ text: 'tea' }),
  },
  settings: {
    get: (_, { client }) => client.settings.get(),
    set: (_, { client }) => client.settings.set({ theme: 'dark' }),
    pageNotes: (_, { client }) => client.settings.pageNotes(),
    keepPageNote: (_, { client }) => client.settings.keepPageNote({ name: 'width', text: String(Math.random()) }),
  },
  knownUntil: {
    state: (_, { client }) => client.knownUntil.state(),
    set: (_, { client }) => client.knownUntil.set({ day: '2026-03-01' }),
    setEverySaleTyped: (_, { client }) => client.knownUntil.setEverySaleTyped({ isEverySaleTyped: true }),
  },
  satisfaction: {
    list: ({ ann }, { client }) => client.satisfaction.list({ customerId: ann }),
    add: ({ ann }, { client }) => client.satisfaction.add({ customerId: ann, level: 2 }),
    setOf: ({ contact }, { client }) =>
      client.satisfaction.setOf({ place: { kind: 'contact', id: contact }, level: 3 }),
    edit: ({ satisfaction }, { client }) =>
      client.satisfaction.edit({ id: satisfaction, change: { saidBy: 'her sister' } }),
    remove: ({ satisfaction }, { client }) => client.satisfaction.remove({ id: satisfaction }),
  },
  factors: {
    ofCustomer: ({ ann }, { client }) => client.factors.ofCustomer({ customerId: ann }),
    rows: ({ ann }, { client }) => client.factors.rows({ customerId: ann, factor: 'influence', asOf: '2026-11-22' }),
    given: ({ ann }, { client }) => client.factors.given({ customerId: ann }),
    reasons: (_, { client }) => client.factors.reasons({ factor: 'influence' }),
    give: ({ ann }, { client }) => client.factors.give({ customerId: ann, factor: 'loyalty', score: null }),
    remove: ({ factorScore }, { client }) => client.factors.remove({ id: factorScore }),
  },
  indicators: {
    ofCustomer: ({ ann }, { client }) => client.indicators.ofCustomer({ customerId: ann }),
    rows: ({ ann }, { client }) => client.indicators.rows({ customerId: ann, figure: 'lastContact' }),
  },
  sleep: {
    usualGap: ({ ann }, { client }) => client.sleep.usualGap({ customerId: ann }),
    states: (_, { client }) => client.sleep.states({}),
    compare: (_, { client }) => client.sleep.compare({}),
    fourStates: (_, { client }) => client.sleep.fourStates({}),
    reasons: ({ ann }, { client }) => client.sleep.reasons({ customerId: ann }),
    giveReason: ({ ann }, { client }) =>
      client.sleep.giveReason({ customerId: ann, reason: 'price', day: '2026-03-01' }),
    removeReason: ({ sleepReason }, { client }) => client.sleep.removeReason({ id: sleepReason }),
    toContact: (_, { client }) => client.sleep.toContact({}),
    saveWorkbook: (_, { client }) => client.sleep.saveWorkbook({ language: 'en' }),
    overTime: (_, { client }) => client.sleep.overTime({}),
    flow: (_, { client }) => client.sleep.flow({}),
    flowRows: (_, { client }) => client.sleep.flowRows({}),
    setAside: ({ ann }, { client }) => client.sleep.setAside({ customerId: ann, untilDay: '2099-01-01' }),
    takeBack: ({ ann }, { client }) => client.sleep.takeBack({ customerId: ann }),
    rules: (_, { client }) => client.sleep.rules(),
    setRules: (_, { client }) => client.sleep.setRules({ mode: 'rhythm', days: [30, 60, 90], multiples: [2, 3, 4] }),
  },
  improvements: {
    list: (_, { client }) => client.improvements.list({}),
    names: (_, { client }) => client.improvements.names(),
    people: ({ improvement }, { client }) => client.improvements.people({ id: improvement }),
    mentions: ({ improvement }, { client }) => client.improvements.mentions({ id: improvement }),
    edit: ({ improvement }, { client }) =>
      client.improvements.edit({ id: improvement, change: { state: 'mended', done: 'a new kettle' } }),
    merge: ({ improvement }, { client }) => client.improvements.merge({ id: 'inVain:oat milk', intoId: improvement }),
  },
  snapshots: {
    list: (_, { client }) => client.snapshots.list(),
    take: (_, { client }) => client.snapshots.take({ name: 'Winter', question: { by: 'combined' } }),
    rename: ({ snapshot }, { client }) => client.snapshots.rename({ id: snapshot, name: 'Fall' }),
    remove: ({ snapshot }, { client }) => client.snapshots.remove({ id: snapshot }),
    compare: ({ snapshot }, { client }) => client.snapshots.compare({ id: snapshot }),
    ofCustomer: ({ ann }, { client }) => client.snapshots.ofCustomer({ customerId: ann }),
  },
  staff: {
    list: (_, { client }) => client.staff.list(),
    add: (_, { client }) => client.staff.add({ name: 'Nora' }),
    rename: ({ staff }, { client }) => client.staff.rename({ id: staff, name: 'Joan B.' }),
    setLeft: ({ staff }, { client }) => client.staff.setLeft({ id: staff, day: '2026-11-01' }),
    handOverCustomers: ({ staff }, { client }) => client.staff.handOverCustomers({ from: staff, to: null }),
  },
  tables: {
    save: async (_, { client }) => client.tables.saved(await client.tables.save(customersTable('csv'))),
    saved: async (_, { client }) => client.tables.saved(await client.tables.save(customersTable('xlsx'))),
  },
  lifeEvents: {
    list: ({ ann }, { client }) => client.lifeEvents.list({ customerId: ann }),
    words: (_, { client }) => client.lifeEvents.words(),
    add: ({ ann }, { client }) => client.lifeEvents.add({ customerId: ann, day: '2026-09-01', kind: 'exam' }),
    edit: ({ lifeEvent }, { client }) => client.lifeEvents.edit({ id: lifeEvent, change: { text: 'to York' } }),
    remove: ({ lifeEvent }, { client }) => client.lifeEvents.remove({ id: lifeEvent }),
  },
  timeline: {
    list: ({ ann }, { client }) => client.timeline.list({ customerId: ann }),
    words: (_, { client }) => client.timeline.words(),
    add: ({ ann, picture }, { client }) => client.timeline.add({ ...visit, customerId: ann, files: [picture] }),
    edit: ({ contact }, { client }) => client.timeline.edit({ id: contact, change: { text: 'came by twice' } }),
    remove: ({ contact }, { client }) => client.timeline.remove({ id: contact }),
    clearNext: ({ contact }, { client }) => client.timeline.clearNext({ contactIds: [contact] }),
    due: (_, { client }) => client.timeline.due({}),
    usualMinutes: (_, { client }) => client.timeline.usualMinutes(),
    setUsualMinutes: (_, { client }) => client.timeline.setUsualMinutes({ ...defaultUsualMinutes, phone: 8 }),
  },
  today: {
    tasks: (_, { client }) => client.today.tasks({}),
    ofList: (_, { client }) => client.today.ofList({ list: 'birthdays' }),
    wording: async (_, { client }) => {
      const { tasks } = await client.today.tasks({});
      const step = tasks.find(({ kind }) => kind === 'step');
      return client.today.wording({ task: step?.task ?? '', language: 'en' });
    },
    settle: async (_, { client }) => {
      const { tasks } = await client.today.tasks({});
      const step = tasks.find(({ kind }) => kind === 'step');
      return client.today.settle({ task: step?.task ?? '', verb: 'done', channel: 'call' });
    },
    instructions: ({ ann }, { client }) => client.today.instructions({ customerId: ann, language: 'en' }),
    calendar: (_, { client }) => client.today.calendar({ language: 'en' }),
    messages: async (_, { client }) => {
      const step = (await client.today.tasks({})).tasks.find(({ kind }) => kind === 'step')?.step;
      const { playbook = '', step: slug = '' } = step ?? {};
      return client.today.messages({ playbook, step: slug, channel: 'wechat', language: 'en' });
    },
    settleAll: async (_, { client }) => {
      const { tasks } = await client.today.tasks({});
      return client.today.settleAll({ tasks: tasks.map(({ task }) => task), verb: 'skip' });
    },
    doneThisWeek: (_, { client }) => client.today.doneThisWeek(),
  },
  upkeep: {
    progress: async (_, { client }) => (await client.upkeep.progress()).return(),
  },
  vcard: {
    recognise: ({ cards }, { client }) => client.vcard.recognise({ file: cards }),
    start: async ({ cards }, { client }) => client.import.result(await client.vcard.start({ file: cards })),
    save: async (_, { client }) => client.tables.saved(await client.vcard.save({ language: 'en' })),
  },
};

function customersTable(format: 'xlsx' | 'csv') {
  const filter = { text: '', conditions: [] };
  return { question: { table: 'customers', filter }, format, language: 'en' } as const;
}

const ordersDecision: ImportDecision = {
  kind: 'orders',
  mapping: { order: [0], day: [1], number: [2], amount: [3] },
  match: 'number',
  mode: 'fill',
  dateOrder: 'ymd',
  decimalMark: 'point',
  positiveReturns: 'asWritten',
};

const ordersImport = { reading: {}, decision: ordersDecision };

/** Starts to merge what a search finds, as the page does after it has shown how many that is. */
async function mergeAllFound({ duplicates }: EngineClient): Promise<{ jobId: string }> {
  await duplicates.scanned(await duplicates.scan());
  const { total, customers } = await duplicates.groups({ leastScore: 0.9 });
  return duplicates.mergeAll({ rules: [], leastScore: 0.9, total, customers, language: 'en' });
}

import { expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { writeSampleShop } from '../../../electron/sample-shop/write-sample-shop.ts';
import { addDays, dayNumber } from '../../../shared/day.ts';
import { library } from '../../../shared/playbooks/library.ts';
import { makeSampleShop } from '../../../shared/sample-shop/make-sample-shop.ts';
import type { SampleShop } from '../../../shared/sample-shop/sample-shop.ts';
import type { Task } from '../../../shared/today/contract.ts';
import { openTestEngine, type TestEngine, testClockAfter, testToday } from '../test-engine.ts';

const days = 30;
const slugs = [
  'waking',
  'birthday',
  'mended',
  'win-back',
  'complaint',
  'key-account-round',
  'thank-introduction',
] as const;
type Slug = (typeof slugs)[number];
const minutesOfContact = 3;

/** A line of the till: who bought on which day. */
interface Sold {
  number: string;
  day: string;
}

/** What the owner has on paper at the end: what was on the list every morning, and what was done about it. */
interface Diary {
  seen: Map<string, { slug: Slug; number: string; eventDay: string; key: string; byHand: boolean }>;
  steps: Map<
    string,
    { slug: Slug; lastDay: string | null; kind: string; verb: 'done' | 'skip' | 'stop' | null; day: string }
  >;
  contacts: { slug: Slug; minutes: number }[];
  satisfied: Map<string, string>;
  nextSteps: Map<string, string[]>;
}

it('a month of the café, morning after morning: the outcomes equal what the owner counts by hand', async () => {
  const shop = makeSampleShop('zh-CN', testToday);
  let engine = await cafeWithoutPlaybooks(shop);
  for (const slug of slugs) await engine.client.playbooks.switchOn({ slug, from: addDays(testToday, -1) });
  const till: Sold[] = shop.orders.flatMap(({ customer, day, lines }) => {
    const number = customer === null ? undefined : shop.customers[customer]?.number;
    return number === undefined || !lines.some(({ isReturn, amountMinor }) => !isReturn && amountMinor > 0)
      ? []
      : [{ number, day }];
  });
  const diary: Diary = {
    seen: new Map(),
    steps: new Map(),
    contacts: [],
    satisfied: new Map(),
    nextSteps: new Map(),
  };
  for (let day = 0; day < days; day += 1) {
    if (day > 0) engine = await engine.restart(testClockAfter(day));
    const today = addDays(testToday, day);
    await whatHappens(engine, day, diary);
    await workThroughTheMorning(engine, today, diary);
    till.push(...(await closeTheTill(engine, shop, today)));
  }
  engine = await engine.restart(testClockAfter(days));
  const today = addDays(testToday, days);
  noteTasks(await tasksOf(engine), diary);
  for (const slug of slugs) {
    const { enrolled, heldOut, succeeded, byThemselves, open, steps, minutes } = await engine.client.playbooks.outcome({
      slug,
    });
    expect({ slug, enrolled, heldOut, succeeded, byThemselves, open, steps, minutes }).toEqual(
      countedByHand(slug, diary, { shop, till, today }),
    );
  }
}, 120_000);

async function cafeWithoutPlaybooks(shop: SampleShop): Promise<TestEngine> {
  const engine = await openTestEngine(shop.homeCurrency);
  await engine.client.archive.close();
  const archive = await openArchive(engine.archivePath);
  writeSampleShop(archive, shop);
  for (const table of ['playbook_acts', 'playbook_versions', 'playbooks']) archive.writer.exec(`DELETE FROM ${table}`);
  archive.close();
  return engine.restart();
}

/** Complaints, something that is mended, a customer who brings another, one who wants to leave. */
async function whatHappens({ client }: TestEngine, day: number, diary: Diary): Promise<void> {
  const idOf = async (number: string) => (await client.customers.ofNumber({ number })).id;
  if (day === 2) await client.cases.add({ kind: 'complaint', text: '牛奶没热', customerId: await idOf('1004') });
  if (day === 5) {
    const { rows } = await client.improvements.list({ offset: 0, limit: 100 });
    const doing = rows.find(({ state }) => state === 'doing');
    await client.improvements.edit({
      id: doing?.id ?? '',
      change: { mendedDay: addDays(testToday, 5), done: '有小杯了' },
    });
  }
  if (day === 6) {
    const { id: customerId } = await client.customers.create({ name: '新来的' });
    await client.referrals.set({ customerId, broughtBy: await idOf('1010') });
  }
  if (day === 9) {
    const { cases } = await client.cases.ofCustomer({ customerId: await idOf('1004') });
    const own = cases.find(({ text }) => text === '牛奶没热');
    await client.cases.close({ id: own?.id ?? 0, outcome: 'putRight', satisfiedAfter: 2 });
    diary.satisfied.set(`case-${own?.id}`, addDays(testToday, 9));
  }
  if (day === 12) await client.playbooks.enrol({ slug: 'win-back', customerId: await idOf('1020'), reason: '要退卡' });
}

async function tasksOf({ client }: TestEngine): Promise<Task[]> {
  return (await client.today.tasks({})).tasks;
}

function isOfMonth(slug: string): slug is Slug {
  return (slugs as readonly string[]).includes(slug);
}

function noteTasks(tasks: readonly Task[], { seen, steps }: Diary): void {
  for (const { task, step, number, lastDay } of tasks) {
    if (step === null || !isOfMonth(step.playbook)) continue;
    const { playbook: slug, key, eventDay, kind } = step;
    seen.set(`${slug}/${number}/${key}`, { slug, number, eventDay, key, byHand: key.startsWith('by-hand-') });
    const known = steps.get(task);
    steps.set(task, { slug, lastDay, kind, verb: known?.verb ?? null, day: known?.day ?? '' });
  }
}

/** Most of what is shown is done; some is put off, skipped or stopped. On Sundays the shop has no time for it. */
async function workThroughTheMorning(engine: TestEngine, today: string, diary: Diary): Promise<void> {
  const { client } = engine;
  const tasks = await tasksOf(engine);
  noteTasks(tasks, diary);
  if (dayNumber(today) % 7 === 0) return;
  const shown = tasks.filter(({ step, waits }) => waits === null && step !== null && isOfMonth(step.playbook));
  for (const { task, step, number } of shown.slice(0, 12)) {
    if (step === null || !isOfMonth(step.playbook)) continue;
    const { playbook: slug } = step;
    const isOver = diary.steps.get(task)?.verb !== null;
    expect(isOver, `${task} comes back after it was done`).toBe(false);
    const chance = [...task].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1009, 7) % 10;
    const note = (verb: 'done' | 'skip' | 'stop') => {
      const known = diary.steps.get(task);
      if (known !== undefined) diary.steps.set(task, { ...known, verb, day: today });
    };
    if (chance === 0) {
      const until = addDays(today, 2);
      await client.today.settle({ task, verb: 'later', until });
      const known = diary.steps.get(task);
      if (known?.lastDay != null && known.lastDay < until) diary.steps.set(task, { ...known, lastDay: until });
    } else if (chance === 1) {
      await client.today.settle({ task, verb: 'skip', reason: '没空' });
      note('skip');
    } else if (chance === 2) {
      await client.today.settle({ task, verb: 'stop', reason: '不想被打扰' });
      note('stop');
    } else {
      const [channel] = step.channels;
      await client.today.settle({
        task,
        verb: 'done',
        ...(channel === undefined ? {} : { channel, minutes: minutesOfContact }),
      });
      note('done');
      if (channel !== undefined) diary.contacts.push({ slug, minutes: minutesOfContact });
      if (slug === 'key-account-round') {
        const { id: customerId } = await client.customers.ofNumber({ number });
        await client.timeline.add({
          customerId,
          day: today,
          touchpoint: 'visit',
          direction: 'out',
          text: '谈了下一步',
          nextContactDay: addDays(today, 40),
        });
        diary.nextSteps.set(number, [...(diary.nextSteps.get(number) ?? []), today]);
      }
    }
  }
}

/** In the evening the till's list comes in: who bought on this weekday a year ago buys again. */
async function closeTheTill(engine: TestEngine, shop: SampleShop, today: string): Promise<Sold[]> {
  const then = addDays(today, -364);
  const sold = shop.orders.filter(
    ({ day, customer, currency }) => day === then && customer !== null && currency === shop.homeCurrency,
  );
  const rows = sold.flatMap(({ customer, lines, number }) => {
    const who = shop.customers[customer ?? 0];
    const total = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    return who === undefined || who.binnedAt !== null || total <= 0
      ? []
      : [{ order: `${today}/${number}`, number: who.number, amount: (total / 100).toFixed(2) }];
  });
  if (rows.length > 0) {
    const text = rows.map(({ order, number, amount }) => `${order},${today},${number},${amount}`).join('\n');
    await engine.bring(`till-${today}.csv`, `Order No,Date,Customer No,Amount\n${text}\n`, {
      kind: 'orders',
      knownUntil: today,
    });
  }
  return rows.map(({ number }) => ({ number, day: today }));
}

/** With paper and pencil: the list of every morning, the till, and nothing of the program's own. */
function countedByHand(
  slug: Slug,
  diary: Diary,
  { shop, till, today }: { shop: SampleShop; till: readonly Sold[]; today: string },
) {
  const enrolments = [...diary.seen.values()].filter((one) => one.slug === slug);
  const steps = [...diary.steps].filter(([, one]) => one.slug === slug);
  const { success, triggers } = library[slug];
  const isOfSleep = triggers.some(({ kind }) => kind === 'sleep');
  const knownUntil = addDays(today, -1);
  const counted = enrolments.map(({ number, key, eventDay }) => {
    const lastDay = addDays(eventDay, success.days);
    const from = isOfSleep ? addDays(eventDay, 1) : eventDay;
    const together = householdOf(shop, number);
    const found = (
      success.kind === 'ordered'
        ? till.filter((sold) => together.has(sold.number)).map(({ day }) => day)
        : success.kind === 'caseSatisfied'
          ? [diary.satisfied.get(key) ?? '']
          : success.kind === 'contactWithNextStep'
            ? (diary.nextSteps.get(number) ?? [])
            : []
    )
      .filter((day) => day >= from && day <= lastDay)
      .sort()[0];
    const firstDone = steps
      .filter(([task, { verb }]) => task.startsWith(`${slug}/${number}/${key}/`) && verb === 'done')
      .map(([, { day }]) => day)
      .sort()[0];
    return {
      succeeded: found !== undefined,
      byThemselves: found !== undefined && (firstDone === undefined || found < firstDone),
      open: found === undefined && knownUntil <= lastDay,
    };
  });
  const minutes = diary.contacts.filter((one) => one.slug === slug).reduce((sum, one) => sum + one.minutes, 0);
  return {
    slug,
    enrolled: enrolments.length,
    heldOut: 0,
    succeeded: counted.filter(({ succeeded }) => succeeded).length,
    byThemselves: counted.filter(({ byThemselves }) => byThemselves).length,
    open: counted.filter(({ open }) => open).length,
    steps: {
      done: steps.filter(([, { verb }]) => verb === 'done').length,
      skipped: steps.filter(([, { verb }]) => verb === 'skip').length,
      missed: steps.filter(([, { verb, lastDay }]) => verb === null && lastDay !== null && lastDay < today).length,
    },
    minutes: minutes === 0 ? null : minutes,
  };
}

function householdOf(shop: SampleShop, number: string): Set<string> {
  const place = shop.customers.findIndex((customer) => customer.number === number);
  const household = shop.groups.find(
    ({ kind, members }) => kind === 'household' && members.some(({ customer }) => customer === place),
  );
  return new Set([number, ...(household?.members ?? []).map(({ customer }) => shop.customers[customer]?.number ?? '')]);
}

import { expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { ago, type Bought, shopWithPlaybook } from '../playbooks/library-shop.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { testClockAfter, testToday } from '../test-engine.ts';

const dozing: Bought[] = [
  ['A', ago(75), '5.00'],
  ['A', ago(65), '5.00'],
];

it('steps of playbooks and what no playbook made are listed with what they were about and how long they took', async () => {
  const { client, idOf, settle } = await shopWithPlaybook('waking', dozing);
  const customerId = await idOf('A');
  await settle('A', 'done');
  const call = { customerId, day: ago(3), touchpoint: 'call', direction: 'in', text: 'asked for beans' } as const;
  const { id } = await client.timeline.add({ ...call, nextContactDay: testToday });
  await client.today.settle({ task: `nextContact/A/${id}`, verb: 'done', channel: 'call' });
  await client.cases.add({ kind: 'promise', text: 'the recipe', customerId, promisedDay: testToday });
  const { tasks } = await client.today.tasks({});
  await client.today.settle({
    task: tasks.find(({ kind }) => kind === 'promise')?.task ?? '',
    verb: 'later',
    until: addDays(testToday, 1),
  });
  const { rows } = await client.today.doneThisWeek();
  const told = rows.map(({ verb, kind, playbook, step, text, minutes, areMinutesUsual }) =>
    [verb, kind, playbook, step, text, minutes, areMinutesUsual].join(' '),
  );
  expect(told.sort()).toEqual([
    'done nextContact   asked for beans 5 true',
    'done step waking dozing   false',
    'later promise   the recipe  false',
  ]);
});

it('what was done while the clock was ahead counts as of the day of the next act, or of today', async () => {
  const { engine, client, idOf, stepsOn } = await shopWithPlaybook('waking', dozing);
  const call = { customerId: await idOf('A'), day: ago(3), touchpoint: 'call', direction: 'in' } as const;
  const agreed = await Promise.all(
    ['beans', 'cups'].map((text) => client.timeline.add({ ...call, text, nextContactDay: testToday })),
  );
  const [beans, cups] = agreed.map(({ id }) => `nextContact/A/${id}`);
  const [step] = await stepsOn();
  const ahead = await engine.restart(testClockAfter(20));
  await ahead.client.today.settle({ task: beans ?? '', verb: 'done' });
  await ahead.client.today.settle({ task: step?.task ?? '', verb: 'done' });
  const back = await ahead.restart(testClockAfter(1));
  await back.client.today.settle({ task: cups ?? '', verb: 'done' });
  const { client: later } = await back.restart(testClockAfter(2));
  const { rows } = await later.today.doneThisWeek();
  expect(rows.map(({ kind, day, text }) => `${day} ${kind} ${text}`.trim())).toEqual([
    `${addDays(testToday, 2)} step`,
    `${addDays(testToday, 1)} nextContact cups`,
    `${addDays(testToday, 1)} nextContact beans`,
  ]);
});

it('a step that was let go past its last day says whose it was', async () => {
  const { engine, client, idOf } = await shopWithPlaybook('waking', dozing);
  await client.playbooks.enrol({ slug: 'win-back', customerId: await idOf('A') });
  const later = await engine.restart(testClockAfter(12));
  const { passed } = await later.client.today.tasks({});
  await later.client.today.settleAll({ tasks: passed.map(({ task }) => task), verb: 'skip' });
  const { rows } = await later.client.today.doneThisWeek();
  expect(rows).toContainEqual(
    expect.objectContaining({ verb: 'skip', kind: 'step', playbook: 'win-back', step: 'in-person' }),
  );
});

it('a step is called as the owner calls it', async () => {
  const { client, settle } = await shopWithPlaybook('waking', dozing);
  const { playbook } = await client.playbooks.get({ slug: 'waking' });
  const { definition } = playbook;
  const steps = definition.steps.map((step) => ({ ...step, title: 'Ask after the beans' }));
  await client.playbooks.change({ slug: 'waking', name: 'Good morning', definition: { ...definition, steps } });
  await settle('A', 'done');
  const { rows } = await client.today.doneThisWeek();
  expect(rows).toMatchObject([{ playbookName: 'Good morning', stepTitle: 'Ask after the beans' }]);
});

it('leaves as a spreadsheet: what it was, what became of it, how long it took', async () => {
  const { engine, client, settle } = await shopWithPlaybook('waking', dozing);
  await settle('A', 'done');
  const { jobId } = await client.tables.save({
    ...{ question: { table: 'doneThisWeek' }, format: 'xlsx', language: 'en' },
  });
  const { token, name } = await client.tables.saved({ jobId });
  expect(name).toBe(`shop – Done ${ago(6)} to ${testToday}.xlsx`);
  const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
  expect(cells.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], cell])))).toMatchObject([
    {
      ...{ Date: { day: testToday, time: null }, 'Customer number': 'A', Kind: 'Waking' },
      ...{ Step: 'A light touch, no question', Result: 'Done' },
    },
  ]);
});

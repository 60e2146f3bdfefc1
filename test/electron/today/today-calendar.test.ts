import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

it('the calendar has what is overdue today, what is due, and what comes, under ids that stay', async () => {
  const { client, filePath } = await openTestEngine();
  const { id: customerId } = await client.customers.create({ name: '王大妈', number: 'A/1' });
  await client.appointments.add({ customerId, day: testToday, time: '10:00' });
  await client.appointments.add({ customerId, day: addDays(testToday, 2), time: '11:30' });
  await client.cases.add({ kind: 'promise', text: '汤的方子', customerId, promisedDay: addDays(testToday, -3) });
  const written = async () => {
    const { token, name } = await client.today.calendar({ language: 'zh-CN' });
    return { name, text: readFileSync(filePath(token) ?? '', 'utf8').replaceAll('\r\n ', '') };
  };
  const { name, text } = await written();
  expect(name).toBe(`shop – 今日要做的 ${testToday}.ics`);
  expect(text.match(/^DTSTART.*$/gmu)?.map((line) => line.trim())).toEqual([
    'DTSTART;VALUE=DATE:20261122',
    'DTSTART:20261122T100000',
    'DTSTART:20261124T113000',
  ]);
  expect(text).toContain('SUMMARY:答应的事 · 王大妈');
  expect(text).toContain('DESCRIPTION:答应过：汤的方子');
  const ids = (of: string) => of.match(/^UID:.*$/gmu);
  expect(ids((await written()).text)).toEqual(ids(text));
  expect(new Set(ids(text)).size).toBe(3);
});

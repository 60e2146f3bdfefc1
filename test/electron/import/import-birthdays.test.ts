import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

// Today is 2026-11-22.
const orders = `日期,姓名,手机,生日,金额
2026-03-01,王秀英,13800138001,农历十月初一,10
2026-03-02,王秀英,13800138001,农历十月初一,20
2026-03-03,李建国,13800138002,属马,30
2026-03-04,李建国,13800138002,属马,30
2026-03-05,周晓燕,13800138003,65年腊月廿三,30
2026-03-06,赵明,1380013800,1985-03-14,30
2026-03-07,赵明,1380013800,1985/3/14,30
`;

async function birthdayOf({ client }: TestEngine, name: string) {
  const { rows } = await client.customers.list({ filter: { text: name } });
  return (await client.dates.list({ customerId: rows[0]?.id ?? 0 })).birthday;
}

describe('birthdays of a list of orders', () => {
  it('are read in both calendars, and what cannot be read or dialled is counted by people', async () => {
    const engine = await openTestEngine('CNY');
    const { warnings, rejected } = await engine.bring('orders.csv', orders);
    expect(rejected).toBe(0);
    expect(await birthdayOf(engine, '王秀英')).toMatchObject({ calendar: 'lunar', day: '--10-01', next: '2027-10-29' });
    expect(await birthdayOf(engine, '周晓燕')).toMatchObject({ calendar: 'lunar', day: '1965-12-23' });
    expect(await birthdayOf(engine, '李建国')).toMatchObject({ asTyped: '属马', day: null });
    expect(warnings).toContainEqual({ code: 'birthdayUnreadable', count: 1, rows: [4], examples: ['属马'] });
    expect(warnings).toContainEqual({ code: 'phoneDoubtful', count: 1, rows: [7], examples: ['1380013800'] });
    // One day written in two ways is no disagreement.
    expect(warnings.map(({ code }) => code)).not.toContain('customersDisagree');
  });

  it('of one customer win as one: day, calendar and what was typed; one that was read before one that was not', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring(
      'orders.csv',
      `日期,姓名,手机,生日,金额
2026-03-01,王秀英,13800138001,农历十月初一,10
2026-03-02,王秀英,13800138001,1965-11-21,20
2026-03-03,王秀英,13800138001,属蛇,20
`,
    );
    expect(await birthdayOf(engine, '王秀英')).toMatchObject({
      asTyped: '1965-11-21',
      calendar: 'solar',
      day: '1965-11-21',
    });
  });

  it('that an earlier file could not say are completed by one that can', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('a.csv', '姓名,手机,生日\n王秀英,13800138001,属蛇\n');
    const { updated } = await engine.bring('b.csv', '姓名,手机,生日\n王秀英,13800138001,农历十月初一\n');
    expect(updated).toBe(1);
    expect(await birthdayOf(engine, '王秀英')).toMatchObject({ calendar: 'lunar', day: '--10-01' });
  });
});

describe('a column whose heading says that its birthdays are lunar', () => {
  it.each(['生日(农历)', '生日（阴历）', '农历生日', 'Birthday (lunar)', 'Lunar birthday'])(
    '%s is recognised, and read so',
    async (heading) => {
      const engine = await openTestEngine('CNY');
      const content = `姓名,手机,${heading}\n王秀英,13800138001,八月十五\n李建国,13800138002,8-15\n赵明,13800138003,1965-12-23\n`;
      const { warnings } = await engine.bring('members.csv', content);
      expect(warnings.map(({ code }) => code)).not.toContain('birthdayUnreadable');
      expect(await birthdayOf(engine, '王秀英')).toMatchObject({ calendar: 'lunar', day: '--08-15' });
      expect(await birthdayOf(engine, '李建国')).toMatchObject({ calendar: 'lunar', day: '--08-15' });
      expect(await birthdayOf(engine, '赵明')).toMatchObject({ calendar: 'lunar', day: '1965-12-23' });
    },
  );

  it('is read as the person decides', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('members.csv', '姓名,手机,生日(农历)\n赵明,13800138003,1965-12-23\n', {
      birthdayCalendar: 'solar',
    });
    expect(await birthdayOf(engine, '赵明')).toMatchObject({ calendar: 'solar', day: '1965-12-23' });
  });
});

it('phones, names and addresses written in two ways are no disagreement of rows', async () => {
  const { bring } = await openTestEngine();
  const { warnings } = await bring(
    'orders.csv',
    `date,customer number,name,phone,city,amount
2026-03-01,7,Ann Archer,138-0013-8000,York,10
2026-03-02,7,ANN  ARCHER,138 0013 8000,york,20
2026-03-03,8,Ben,13800138001,York,20
2026-03-04,8,Ben,13800138002,York,20
`,
  );
  expect(warnings).toContainEqual(
    expect.objectContaining({ code: 'customersDisagree', count: 1, examples: ['Ben: 13800138001 / 13800138002'] }),
  );
});

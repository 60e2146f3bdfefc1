import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const list = [
  '客户编号,姓名,称呼,所属公司,职务,推荐人,客户来源,同意联系,请勿联系,别名,微信,生日',
  'A01,王小明,小王,上海茶叶有限公司,采购,,朋友介绍,是,电话；短信,王晓明,wangxm,1990年农历闰五月初三',
  'A02,李雷,,上海茶叶有限公司,,王小明,,否,,,,5月1日',
  'A03,韩梅梅,,,,A02,,也许,,,,',
].join('\n');

async function named({ client }: TestEngine, name: string) {
  const { rows } = await client.customers.list({ filter: { text: name } });
  const row = rows.find((candidate) => candidate.name === name);
  return client.customers.get({ id: row?.id ?? 0 });
}

async function broughtBy({ client }: TestEngine, id: number) {
  const { broughtBy: chain } = await client.referrals.tree({ customerId: id });
  return chain.map(({ name }) => name);
}

describe('a list that says more of its customers', () => {
  it('fills every fact of theirs, makes the company once, and links who brought whom', async () => {
    const engine = await openTestEngine('CNY');
    const result = await engine.bring('客户.csv', list, { kind: 'customers' });
    expect(result).toMatchObject({ rowsIn: 3, imported: 3, customers: 4, rejected: 0 });
    expect(result.warnings).toMatchObject([{ code: 'detailUnreadable', count: 1 }]);
    const wang = await named(engine, '王小明');
    expect(wang).toMatchObject({
      called: '小王',
      company: { name: '上海茶叶有限公司' },
      companyRole: '采购',
      source: '朋友介绍',
      consent: 'given',
      otherNames: [{ asTyped: '王晓明' }],
      wechats: [{ asTyped: 'wangxm' }],
      birthday: '1990-05-03',
      birthdayCalendar: 'lunar',
    });
    expect(wang.doNotContact.map(({ channel }) => channel).sort()).toEqual(['call', 'text']);
    const li = await named(engine, '李雷');
    expect(li).toMatchObject({ consent: 'refused', birthday: '--05-01', company: { id: wang.company?.id } });
    expect(await named(engine, '韩梅梅')).toMatchObject({ consent: 'unknown' });
    expect(await named(engine, '上海茶叶有限公司')).toMatchObject({ kind: 'company' });
    expect(await broughtBy(engine, li.id)).toEqual(['王小明']);
  });

  it('taken twice changes nothing', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('客户.csv', list, { kind: 'customers' });
    for (const mode of ['add', 'fill', 'replace'] as const) {
      expect(await engine.bring('客户.csv', list, { kind: 'customers', mode })).toMatchObject({ importId: null });
    }
  });

  it('takes what one cell says twice in other words once', async () => {
    const engine = await openTestEngine('CNY');
    const twice = '客户编号,姓名,标签,请勿联系\nA01,王小明,VIP；vip,电话；电话；SMS\n';
    expect(await engine.bring('客户.csv', twice, { kind: 'customers' })).toMatchObject({ imported: 1, rejected: 0 });
    const wang = await named(engine, '王小明');
    expect(wang.tags).toEqual(['VIP']);
    expect(wang.doNotContact.map(({ channel }) => channel).sort()).toEqual(['call', 'text']);
  });

  it('never makes a circle of those who brought each other', async () => {
    const engine = await openTestEngine('CNY');
    const circle = '客户编号,姓名,推荐人\nA01,甲,A02\nA02,乙,A03\nA03,丙,A01\n';
    expect(await engine.bring('客户.csv', circle, { kind: 'customers' })).toMatchObject({ imported: 3 });
    const chains = await Promise.all(
      ['甲', '乙', '丙'].map(async (name) => broughtBy(engine, (await named(engine, name)).id)),
    );
    // The last row would have closed it.
    expect(chains.map((chain) => chain.length).sort()).toEqual([0, 1, 2]);
  });

  it('undone is gone whole, company and all', async () => {
    const engine = await openTestEngine('CNY');
    const { importId } = await engine.bring('客户.csv', list, { kind: 'customers' });
    const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
    expect(await engine.client.import.undoResult({ jobId })).toMatchObject({ customers: 4 });
    expect((await engine.client.customers.list({})).total).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const customersFile =
  '客户编号,姓名,电话,邮箱,城市,生日,标签,备注\nA01,王小明,138 0013 8000,wang@example.cn,上海,1990-05-01,"老客,VIP",靠窗\nA02,上海茶叶有限公司,,,上海,,,\n';

async function onlyCustomer(engine: TestEngine, filter: string) {
  const { rows } = await engine.client.customers.list({ filter: { text: filter } });
  expect(rows).toHaveLength(1);
  return engine.client.customers.get({ id: rows[0]?.id ?? 0 });
}

describe('a customers file', () => {
  it('becomes customers with everything it knows of them', async () => {
    const engine = await openTestEngine('CNY');
    const result = await engine.bring('客户.csv', customersFile, { kind: 'customers' });
    expect(result).toMatchObject({ rowsIn: 2, imported: 2, rejected: 0, customers: 2, match: 'number' });
    expect(await onlyCustomer(engine, '王小明')).toMatchObject({
      number: 'A01',
      numberIsOurs: false,
      kind: 'person',
      birthday: '1990-05-01',
      note: '靠窗',
      phones: [{ asTyped: '138 0013 8000' }],
      emails: [{ asTyped: 'wang@example.cn' }],
      addresses: [{ city: '上海' }],
      tags: ['老客', 'VIP'],
    });
    expect(await onlyCustomer(engine, '茶叶')).toMatchObject({ kind: 'company' });
  });

  it('taken twice changes nothing', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('客户.csv', customersFile, { kind: 'customers' });
    for (const mode of ['add', 'fill', 'replace'] as const) {
      expect(await engine.bring('客户.csv', customersFile, { kind: 'customers', mode })).toMatchObject({
        imported: 0,
        updated: 0,
        skipped: 2,
        importId: null,
      });
    }
  });

  it('without numbers gives each customer one of ours', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('客户.csv', '姓名,电话\n王小明,13800138000\n李雷,13900139000\n', { kind: 'customers' });
    const { rows } = await engine.client.customers.list({ sort: 'number' });
    expect(rows.map((row) => row.number)).toEqual(['#1', '#2']);
    expect(await onlyCustomer(engine, '李雷')).toMatchObject({ numberIsOurs: true });
  });
});

describe('a number that an archive gave by itself', () => {
  const here = '姓名,电话\n王小明,13800138000\n李雷,13900139000\n';

  it('and that is somebody else in the file is told of, with both names, before anything is taken', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('客户.csv', here, { kind: 'customers' });
    const there = '编号,姓名,电话\n#1,赵敏,13700137000\n#2,李雷 ,13900139000\n#7,周芷若,13600136000\n';
    const { warnings } = await engine.bring('别家.csv', there, { kind: 'customers', match: 'number', dryRun: true });
    expect(warnings.filter(({ code }) => code === 'keptApart')).toEqual([
      { code: 'keptApart', count: 1, rows: [2], examples: ['#1: 王小明 / 赵敏'] },
    ]);
  });

  it('is nothing to tell of where customers are known by something else, nor is a number of the owner’s', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('客户.csv', `编号,${here.replace('王', 'A1,王').replace('李', ',李')}`, { kind: 'customers' });
    for (const [file, match] of [
      ['编号,姓名,电话\n#1,赵敏,13900139000\n', 'phone'],
      ['编号,姓名\nA1,赵敏\n', 'number'],
    ] as const) {
      const { warnings } = await engine.bring('别家.csv', file, { kind: 'customers', match, dryRun: true });
      expect(warnings).toEqual([]);
    }
  });
});

describe('a customer the archive knows', () => {
  const newer = '客户编号,姓名,电话,城市,备注\nA01,王小明(新),13911112222,,靠门\nA02,,021-5555,北京,\n';

  it('is left alone in mode add', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('客户.csv', customersFile, { kind: 'customers' });
    expect(await engine.bring('新.csv', newer, { kind: 'customers', mode: 'add' })).toMatchObject({
      updated: 0,
      skipped: 2,
    });
  });

  it('gets what was empty in mode fill', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('客户.csv', customersFile, { kind: 'customers' });
    expect(await engine.bring('新.csv', newer, { kind: 'customers' })).toMatchObject({
      updated: 1,
      skipped: 1,
      customersUpdated: 1,
    });
    expect(await onlyCustomer(engine, '王小明')).toMatchObject({ name: '王小明', note: '靠窗' });
    expect(await onlyCustomer(engine, '茶叶')).toMatchObject({
      phones: [{ asTyped: '021-5555' }],
      addresses: [{ city: '上海' }],
    });
  });

  it('gets what differs in mode replace; a blank cell never erases', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('客户.csv', customersFile, { kind: 'customers' });
    expect(await engine.bring('新.csv', newer, { kind: 'customers', mode: 'replace' })).toMatchObject({ updated: 2 });
    expect(await onlyCustomer(engine, '王小明')).toMatchObject({
      name: '王小明(新)',
      note: '靠门',
      phones: [{ asTyped: '13911112222' }],
      addresses: [{ city: '上海' }],
    });
    expect(await onlyCustomer(engine, '茶叶')).toMatchObject({
      name: '上海茶叶有限公司',
      addresses: [{ city: '北京' }],
    });
  });

  it('is found by phone in whatever form it is written', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('客户.csv', customersFile, { kind: 'customers' });
    const byPhone = '电话,备注\n+86 138-0013-8000,靠门\n';
    expect(
      await engine.bring('电话.csv', byPhone, { kind: 'customers', match: 'phone', mode: 'replace' }),
    ).toMatchObject({ updated: 1, customers: 0 });
  });
});

describe('keys that cannot be used', () => {
  it('leave their rows to what else they say', async () => {
    const engine = await openTestEngine('CNY');
    const file = '客户编号,姓名\nA01,王小明\n,李雷\n';
    const result = await engine.bring('客户.csv', file, { kind: 'customers', match: 'number' });
    expect(result).toMatchObject({ rowsIn: 2, imported: 2, rejected: 0, customers: 2 });
  });

  it('that are not mapped are refused before a row is read', async () => {
    const engine = await openTestEngine('CNY');
    await expect(
      engine.bring('客户.csv', '姓名\n王小明\n', { kind: 'customers', match: 'phone' }),
    ).rejects.toMatchObject({
      code: 'IMPORT_MATCH_NOT_MAPPED',
    });
  });
});

describe('customers whose heading calls them companies', () => {
  const kinds = async (content: string, changed: { namesOf?: 'anyone' | 'companies' } = {}) => {
    const { bring, client } = await openTestEngine();
    await bring('customers.csv', content, { kind: 'customers', ...changed });
    const { rows } = await client.customers.list({ sort: 'number' });
    return Promise.all(rows.map(async ({ id }) => (await client.customers.get({ id })).kind));
  };

  it.each(['CompanyName', 'Company name', 'company_name', '公司名称', '企业名称', 'Organisation'])(
    '%s: are companies, whatever their names look like',
    async (heading) => {
      expect(await kinds(`Number,${heading}\n1,Around the Horn\n2,Ernst Handel\n`)).toEqual(['company', 'company']);
    },
  );

  it.each(['Name', '姓名', 'Contact name'])('%s: are told by their names', async (heading) => {
    expect(await kinds(`Number,${heading}\n1,Ann Archer\n2,Corner Books Ltd\n`)).toEqual(['person', 'company']);
  });

  it('and are what the person says, or a column of their kind', async () => {
    const file = 'Number,CompanyName\n1,Ann Archer\n';
    expect(await kinds(file, { namesOf: 'anyone' })).toEqual(['person']);
    expect(await kinds('Number,CompanyName,Person or company\n1,Ann Archer,Person\n')).toEqual(['person']);
  });
});

import type { commandLine as english } from '../en/command-line.ts';
import type { Words } from '../words-of.ts';

export const commandLine: Words<typeof english> = {
  usage: [
    'shuke 命令 … [--json] [--lang en|zh-CN]',
    '  new 档案库 [--currency CNY]',
    '  info 档案库',
    '  check 档案库',
    '  import 文件 --archive 档案库 --kind customers|orders|timeline|people|vcard [--map JSON] [--sheet 工作表] [--match 匹配方式] [--mode add|fill|replace] [--dry-run] [--rejected 输出.xlsx]',
    '    vcard 的文件：.vcf，或谷歌、Outlook、Thunderbird 导出的通讯录 CSV；用 customers 也认得出来',
    '  undo-import 编号 --archive 档案库',
    '  export customers|timeline|orders|people --archive 档案库 --out 文件.xlsx|文件.csv|文件.vcf',
    '  history 客户编号 --archive 档案库',
    '  undo 改动号 --archive 档案库',
    '  find 要找的内容 --archive 档案库 [--limit 条数]',
    '  rank --archive 档案库 --by revenue [--from 日期] [--to 日期] [--top 50] [--split count|share] [--out 文件.xlsx|文件.csv]',
    '  duplicates --archive 档案库',
    '  merge 编号 编号 --archive 档案库',
    '  serve [档案库] [--port 端口]',
  ].join('\n'),
  created: '已新建 {{path}}',
  info: {
    where: '档案库：{{path}}',
    holds: '客户 {{customers}} 位，订单 {{orders}} 张，明细 {{lines}} 行；币种 {{currency}}',
    span: '订单日期从 {{from}} 到 {{to}}',
  },
  check: {
    sound: '{{path}}：完好，已检查 {{count}} 页',
    damaged: '{{path}}：已损坏，不可信的页有 {{count}} 个。请从备份恢复，这个文件先不要动。',
    problem: {
      structure: '结构有误：{{message}}',
      reference: '{{table}} 里有一行指向 {{missingIn}} 中不存在的行',
      total: '有 {{count}} 处合计与明细不符（{{what}}）',
      file: '文件打不开',
    },
  },
  addressBook: '这是通讯录（{{source}}），已按通讯录读取，没有当作普通表格。',
  imported:
    '共 {{rowsIn}} 行：新增 {{imported}}，更新 {{updated}}，已有 {{skipped}}，无法导入 {{rejected}}。新增客户 {{customers}} 位、订单 {{orders}} 张、明细 {{lines}} 行（其中散客 {{walkIn}} 行）。用时 {{seconds}} 秒',
  exported: '已导出到 {{out}}',
  importUndone: '已撤销第 {{importId}} 次导入：移除客户 {{customers}} 位、订单 {{orders}} 张、明细 {{lines}} 行',
  aroundUndone: '另移除联系记录 {{contacts}} 条、身边人 {{people}} 位',
  undone: '已撤销：{{what}}（改动 {{act}}）',
  rank: {
    head: '{{from}} 至 {{to}}，{{currency}}：客户 {{customers}} 位，实际消费额 {{net}}',
    asOfLastOrder: '最后一张订单在 {{day}}，统计到这一天为止',
  },
  wrongUsage: {
    commandUnknown: '没有“{{command}}”这个命令。运行 shuke help 可查看全部命令。',
    serveNeedsCheckout:
      '安装版不提供 serve 命令，请直接打开熟客。要在浏览器里使用，请在源码目录运行 npm start -- --browser。',
    operandMissing: '命令后面还缺内容。运行 shuke help 可查看写法。',
    operandTooMany: '多了一项“{{operand}}”。运行 shuke help 可查看写法。',
    flagMissing: '缺少 --{{flag}}。',
    flagWrong: '{{message}}',
    flagForTables: '--{{flag}} 只用于表格：通讯录没有列。',
    exportUnknown: '“{{what}}”不能导出；export 后面写 customers、timeline、orders 或 people。',
    badChoice: '--{{flag}} 不能是“{{value}}”，可选：{{choices}}。',
    numberWanted: '“{{value}}”不是整数。',
    mapUnreadable: '--map 要写成 JSON，例如 \'{"day":"日期","name":["姓","名"]}\'。',
  },
};

import type { commandLine as english } from '../en/command-line.ts';
import type { Words } from '../words-of.ts';

export const commandLine: Words<typeof english> = {
  usage: 'shuke 命令 … [--json] [--lang en|zh-CN]',
  more: 'shuke help 命令 可查看某个命令的说明。退出码：0 完成，1 失败，2 用法不对。',
  common: {
    json: '只输出一个 JSON 值。',
    lang: 'en 或 zh-CN：提示和导出文件的语言。',
  },
  commands: {
    new: {
      synopsis: 'new 档案库 [--currency CNY]',
      does: '新建一个空的档案库。',
      flags: { currency: '币种，用 ISO 4217 代码。' },
    },
    info: { synopsis: 'info 档案库', does: '看档案库里有多少客户和订单，订单从哪天到哪天。', flags: {} },
    check: {
      synopsis: 'check 档案库',
      does: '检查档案库有没有损坏，并重新核对各项合计。有损坏时退出码为 1。',
      flags: {},
    },
    copy: {
      synopsis: 'copy 档案库 --out 副本',
      does: '把档案库另存一个副本，最后记的内容也在里面。副本先打开检查，没问题才会出现。',
      flags: { out: '副本的位置和名称，不能是已有的文件，以 .shuke 结尾。' },
    },
    columns: {
      synopsis:
        'columns 文件 [--kind orders|customers|timeline|people|appointments|balances|cases|satisfactions|scores|terms|payments|groups|named|products] [--sheet 工作表]',
      does: '列出 import 会怎样对应表格的各列，输出为 JSON；改好后用 import 的 --map 文件.json 交回来。leftOut 里没有导入的列可以建成自定义字段："ownFields":{"合同到期":{"column":"合同到期","kind":"date"} }，kind 是 text、number、date、choice、yesNo 或 money。',
      flags: { kind: '文件里是什么；不写则自动判断。', sheet: '工作簿里的哪一张工作表。' },
    },
    import: {
      synopsis:
        'import 文件 --archive 档案库 --kind customers|orders|timeline|people|appointments|balances|cases|satisfactions|scores|terms|payments|groups|named|products|vcard [--map JSON|文件.json] [--sheet 工作表] [--heading-row 行号] [--encoding 编码] [--no-fill-down] [--match 匹配方式] [--mode add|fill|replace] [--one-order-per-visit yes|no] [--repeats all|once] [--known-until 日期] [--dry-run] [--rejected 输出.xlsx]',
      does: '导入表格（CSV、XLSX、XLS、ET、ODS），或者通讯录（.vcf，谷歌、Outlook、Thunderbird 导出的通讯录 CSV）。',
      flags: {
        archive: '导入到哪个档案库。',
        kind: '文件里是什么。用 customers 也认得出通讯录。',
        map: '哪一项对应哪一列，其余照自动对应的：\'{"day":"下单日期","name":["姓","名"],"note":null}\'。null 表示不导入这一项，#3 表示第 3 列。也可以是 columns 输出后改好的文件。',
        sheet: '工作簿里的哪一张工作表。',
        'heading-row': '标题在第几行；不写则自动判断。',
        encoding: '文本文件的编码，如 gb18030、windows-1250、macintosh；不写则自动判断。',
        'no-fill-down': '空着的单元格就当空着，不按上一行补全。',
        match: '凭什么认定两行是同一位客户：number、phone、email、name+phone 或 name。',
        mode: '已有的资料：add 不动，fill 补全空白，replace 以文件为准。',
        'one-order-per-visit':
          '没有订单编号的行，同一位客户同一天（有时间、渠道的也要相同）算不算一单；不写则看情况判断。',
        repeats: '和前面某一行完全相同的行：all 照常计入（不写就是这样），once 只算一次。',
        'known-until': '加上这个文件，截至这一天的销售都已录入；不写就不作说明。',
        'dry-run': '只看结果，不真的导入。',
        rejected: '无法导入的行连同原因写到这个工作簿。',
      },
    },
    'undo-import': {
      synopsis: 'undo-import 编号 --archive 档案库',
      does: '把一次导入整个撤销；编号是 import --json 给出的 importId。',
      flags: { archive: '档案库。' },
    },
    export: {
      synopsis:
        'export customers|timeline|orders|people|appointments|balances|cases|satisfactions|scores|terms|payments|groups|named|products --archive 档案库 --out 文件.xlsx|文件.csv|文件.vcf',
      does: '完整导出一张表，导出的文件可以原样再导入。客户还能导出为名片（.vcf）。',
      flags: { archive: '档案库。', out: '导出到哪个文件，按扩展名决定格式。' },
    },
    history: {
      synopsis: 'history 客户编号 --archive 档案库',
      does: '列出这位客户的全部改动。',
      flags: { archive: '档案库。' },
    },
    undo: {
      synopsis: 'undo 改动号 --archive 档案库',
      does: '撤销一次改动；改动号见 history。',
      flags: { archive: '档案库。' },
    },
    find: {
      synopsis: 'find 要找的内容 --archive 档案库 [--limit 条数]',
      does: '按姓名、拼音、电话、标签、备注找客户。',
      flags: { archive: '档案库。', limit: '最多列几条，不写为 20。' },
    },
    rank: {
      synopsis:
        'rank --archive 档案库 [--by revenue|value|combined] [--from 日期] [--to 日期] [--candidates 人数] [--split count|share|total] [--limits 20,50] [--weight 60] [--weights JSON] [--min-confidence 0.5] [--roll-up household|company] [--compare] [--limit 行数] [--out 文件.xlsx|文件.csv]',
      does: '给客户排名：按一段时间的实际消费额、按金钱以外的价值，或两者综合。',
      flags: {
        archive: '档案库。',
        by: 'revenue 按消费额（不写就是它），value 按金钱以外，combined 综合。',
        weight: '消费额在综合分里占多少，0 到 100；不写为 60。',
        weights: '七项的权重，写成 JSON，如 {"loyalty": 2, "credit": 0}；没写的按 1 算。',
        'min-confidence': '只列了解到这个程度的客户，0 到 1。',
        from: '开始日期，写成 YYYY-MM-DD；不写为十二个月。',
        to: '结束日期，写成 YYYY-MM-DD；不写为今天。',
        candidates: '前多少名算重点客户，A、B、C 在这些人里划分。',
        top: '与 --candidates 相同。',
        split:
          'A、B、C 怎样划分：count 前几名按人数，share 前几名按累计占比，total 全部按累计占比；不写则照档案库里的设定。',
        limits: 'A 和 B 各到百分之几，如 20,50；不写则照档案库里的设定。',
        'roll-up': 'household 或 company：把一家人或一个公司群当作一位客户，按消费额排名。',
        compare: '与上一期对比。',
        limit: '只列这么多行；导出的文件总是完整的。',
        out: '把报告导出到这个文件，按扩展名决定格式。',
      },
    },
    movement: {
      synopsis:
        'movement --archive 档案库 [--from 日期] [--to 日期] [--against before|lastYear] [--against-from 日期 --against-to 日期]',
      does: '看一段时间的消费额是怎么从另一段变过来的：不来了、新来、升、降、不变。',
      flags: {
        archive: '档案库。',
        from: '开始日期，写成 YYYY-MM-DD；不写为十二个月。',
        to: '结束日期，写成 YYYY-MM-DD；不写为今天。',
        against: '和什么比：before 上一期（不写就是它），lastYear 去年同期。',
        'against-from': '另一段的开始日期。',
        'against-to': '另一段的结束日期。',
      },
    },
    referrers: {
      synopsis: 'referrers --archive 档案库',
      does: '列出带客来的人、他们带来了谁、这些人消费了多少。',
      flags: { archive: '档案库。' },
    },
    overlooked: {
      synopsis:
        'overlooked --archive 档案库 [--from 日期] [--to 日期] [--candidates 人数] [--split count|share|total] [--limits 20,50] [--weight 60] [--weights JSON]',
      does: '列出被忽略的客户：消费额排名里看不出来，金钱以外却很要紧。',
      flags: {
        archive: '档案库。',
        from: '开始日期，写成 YYYY-MM-DD；不写为十二个月。',
        to: '结束日期，写成 YYYY-MM-DD；不写为今天。',
        candidates: '前多少名算重点客户。',
        top: '与 --candidates 相同。',
        weight: '消费额在综合分里占多少，0 到 100；不写为 60。',
        weights: '七项的权重，写成 JSON；没写的按 1 算。',
        split: 'A、B、C 怎样划分：count、share 或 total；不写则照档案库里的设定。',
        limits: 'A 和 B 各到百分之几，如 20,50。',
      },
    },
    named: {
      synopsis: 'named --archive 档案库 [--add 编号 --reason 原因 | --remove 编号 --reason 原因]',
      does: '列出店里定下的重点客户、先不列的和已拿掉的，以及核对的提议。',
      flags: {
        archive: '档案库。',
        add: '把这个编号的客户列入名单。',
        remove: '把这个编号的客户从名单上拿掉。',
        reason: '为什么，写一句。',
      },
    },
    care: {
      synopsis: 'care --archive 档案库',
      does: '看名单上的每位重点客户八件事做到了哪几件，各缺多少位。',
      flags: { archive: '档案库。' },
    },
    'usual-gap': {
      synopsis: 'usual-gap 编号 --archive 档案库 [--as-of 日期]',
      does: '看一位客户通常隔多久来买一次：本人的间隔加上两次全店的间隔，取平均。',
      flags: { archive: '档案库。', 'as-of': '看到这一天为止，YYYY-MM-DD；不写就是今天。' },
    },
    sleep: {
      synopsis: 'sleep --archive 档案库 [--as-of 日期] [--mode days|rhythm]',
      does: '按多久没来，说出谁活跃、瞌睡、半睡、沉睡；一家人算一位。',
      flags: {
        archive: '档案库。',
        'as-of': '算到哪一天，写成 YYYY-MM-DD；不写就是今天。',
        mode: '大家按同样的天数（days），或按各人的节奏（rhythm）；不写就按店里定的。',
      },
    },
    usual: {
      synopsis: 'usual 编号 --archive 档案库 [--on 日期]',
      does: '说出一位客户的老样子：最近二十张订单里有多少张买了。',
      flags: { archive: '档案库。', on: '按这一天来看，YYYY-MM-DD；不写就是今天。' },
    },
    'due-again': {
      synopsis: 'due-again --archive 档案库 [--on 日期]',
      does: '列出谁该买什么了：过了平常间隔的八成就列出，过了两倍就不再提。',
      flags: { archive: '档案库。', on: '按这一天来看，YYYY-MM-DD；不写就是今天。' },
    },
    'goes-with': {
      synopsis: 'goes-with 商品 --archive 档案库',
      does: '列出常和一件商品（写编号或名称）同单买的其他商品，同单十次起。',
      flags: { archive: '档案库。' },
    },
    sale: {
      synopsis:
        'sale add --archive 档案库 --amount 金额 [--number 编号] [--item 商品] [--quantity 数量] [--return] [--on 日期] [--for self|gift|firm] [--paid unpaid|paid] [--due 日期] [--by 店员]',
      does: '记一笔只有一行的消费。',
      flags: {
        archive: '档案库。',
        number: '客户编号；不写就是散客。',
        amount: '这一行的金额，用档案库的币种。',
        item: '买了什么。',
        quantity: '数量。',
        return: '是退货。',
        on: '日期，YYYY-MM-DD；不写就是今天。',
        for: '买给谁。',
        paid: 'unpaid 赊着，paid 付清；不写就按和客户的约定。',
        due: '到期日，YYYY-MM-DD。',
        by: '谁接待的。',
      },
    },
    payment: {
      synopsis: 'payment add --archive 档案库 --number 编号 --amount 金额 [--on 日期] [--how 方式] [--note 备注]',
      does: '记一笔收款，先还最早的那笔。',
      flags: {
        archive: '档案库。',
        number: '客户编号。',
        amount: '收了多少，用档案库的币种。',
        on: '日期，YYYY-MM-DD；不写就是今天。',
        how: 'cash、card、bankTransfer、wechatPay、alipay，或别的说法。',
        note: '备注。',
      },
    },
    owed: {
      synopsis: 'owed --archive 档案库 [--on 日期]',
      does: '列出谁赊着多少、过期多久。',
      flags: { archive: '档案库。', on: '到这一天结束时，YYYY-MM-DD；不写就是今天。' },
    },
    cases: {
      synopsis: 'cases --archive 档案库 [--open] [--on 日期]',
      does: '列出客户等着答复的事：投诉、请求、询问、想买没买到、建议、答应过的。',
      flags: { archive: '档案库。', open: '只列未了的。', on: '到这一天结束时的样子。' },
    },
    case: {
      synopsis:
        'case open --archive 档案库 --kind 种类 --text 内容 [--number 编号] [--thing 东西] [--factor 方面] [--promised 日期] [--at 时间] [--by 店员] | case answer 序号 --archive 档案库 --text 答复 [--at 时间] | case close 序号 --archive 档案库 --outcome 结果 [--satisfied 0..3] [--at 时间]',
      does: '记下一件事、答复它、了结它。',
      flags: {
        archive: '档案库。',
        kind: 'complaint（投诉）、request（请求）、question（询问）、inVain（想买没买到）、suggestion（建议）或 promise（答应过的）。',
        text: '说了什么；答复时写怎么答复客户的。',
        number: '客户编号；不写，就是不知道是谁的一位客人。',
        thing: '想买没买到的东西。',
        factor: '方面：waiting、warmth、quality、price、choice、surroundings，或店里自己的词。',
        promised: '答应哪天办。',
        by: '谁听到的。',
        outcome:
          'putRight（办妥了）、explained（解释了）、couldNot（没办成）、takenUp（采纳了）或 notTakenUp（没有采纳）。',
        satisfied: '之后满意吗：0 不满意，1 满意，2 下次还会买，3 还会介绍朋友来。',
        at: '时间，写成 2026-11-29T08:15；不写就是现在。',
      },
    },
    duplicates: {
      synopsis: 'duplicates --archive 档案库',
      does: '按相似程度列出可能重复的客户。',
      flags: { archive: '档案库。' },
    },
    merge: {
      synopsis: 'merge 编号 编号 --archive 档案库',
      does: '合并两位客户，保留前一位。',
      flags: { archive: '档案库。' },
    },
    serve: {
      synopsis: 'serve [档案库] [--port 端口]',
      does: '在本机浏览器里使用，直到中断为止。',
      flags: { port: '端口；不写则用空闲的。' },
    },
  },
  errors: {
    FILE_MISSING: '没有这个文件：{{file}}。',
    ARCHIVE_MISSING: '没有这个档案库：{{file}}。',
    IMPORT_DAY_NOT_MAPPED: '还没有指定日期是哪一列：--map 里缺少“{{field}}”。',
    IMPORT_AMOUNT_NOT_MAPPED: '还没有指定金额是哪一列：--map 里缺少“{{field}}”。',
    IMPORT_PERSON_NOT_MAPPED: '还没有指定身边人是哪一列：--map 里缺少“{{field}}”。',
    IMPORT_VALUE_NOT_MAPPED: '有一项每行都必须有的内容还没有指定是哪一列：--map 里缺少“{{field}}”。',
    IMPORT_MATCH_NOT_MAPPED:
      '用来识别客户的那一项还没有指定是哪一列：--map 里缺少“{{field}}”。请补上，或换一种 --match。',
  },
  created: '已新建 {{path}}',
  copied: '副本已保存并检查过：{{path}}',
  copiedUnsound: '副本已保存：{{path}}。副本是完整的，但档案库本身有问题，可用 check 查看。',
  info: {
    where: '档案库：{{path}}',
    holds: '客户 {{customers}} 位，订单 {{orders}} 张，明细 {{lines}} 行；币种 {{currency}}',
    span: '订单日期从 {{from}} 到 {{to}}',
    knownUntil: '数据截至 {{day}}：这一天和以前的销售都已录入',
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
  importedMoney:
    '{{currency}}：销售 {{sales}}，退款 {{returns}}，合计 {{total}}（其中散客 {{walkIn}}）；不算销售 {{noSale}}',
  visitsAsOrders:
    '没有订单编号的 {{lines}} 行，同一位客户同一天的算一单，共 {{visits}} 单（要每行一单，加 --one-order-per-visit no）',
  linesAsOrders:
    '没有订单编号的 {{lines}} 行，每行一单；同一位客户同一天的合成一单，则是 {{visits}} 单（加 --one-order-per-visit yes）',
  columnsLeft_other: '{{count}} 列没有导入：{{columns}}',
  sheetsNotRead: '没有读的工作表：{{sheets}}',
  importedAround: '新增联系记录 {{contacts}} 条、身边人 {{people}} 位、其他记录 {{records}} 条',
  exported: '已导出到 {{out}}',
  interrupted: '已中断，没做完的都已撤回',
  exportedOver: '已导出到 {{out}}，替换了原来的文件',
  saleAdded: '消费 {{id}} 已记下。',
  owed: {
    head: '到 {{on}} 结束时（{{currency}}）：{{customers}} 位客户赊着 {{total}}',
    line: '{{who}}：{{owed}}，最早 {{due}} 到期，过期 {{late}} 天',
  },
  usualItem: '{{item}}：最近 {{of}} 单里有 {{times}} 单，最近一次 {{lastDay}}',
  noUsual: '还没有老样子。',
  dueAgain: '{{who}}：{{item}}，{{dueDay}} 该买了（平常 {{usualGap}} 天，上次 {{lastDay}}）',
  dueAgainInHousehold:
    '{{who}}（{{household}}）：{{item}}，{{dueDay}} 该买了（平常 {{usualGap}} 天，上次 {{lastDay}} 由 {{lastBy}} 买的）',
  noneDue: '{{asOf}} 没有谁该买什么。',
  goesWith: {
    head: '{{item}}：写明商品的 {{orders}} 单里有 {{withItem}} 单',
    line: '{{item}}：同单 {{together}} 次，支持度 {{support}}，提升度 {{lift}}',
    none: '没有哪件商品和它同单满十次。',
  },
  nothingBought: '到那天为止没有买过东西。',
  usualGap:
    '通常每 {{gap}} 天买一次（本人有 {{gaps}} 个间隔；全店每 {{shopGap}} 天）。最近一次 {{lastDay}}，到那天 {{days}} 天。',
  sleep: {
    head: '截至 {{asOf}}：{{counts}}',
    line: '{{who}}：{{state}}，上次 {{lastDay}}，{{days}} 天没来（平常 {{usualGap}} 天）',
  },
  importUndone: '已撤销第 {{importId}} 次导入：移除客户 {{customers}} 位、订单 {{orders}} 张、明细 {{lines}} 行',
  aroundUndone: '另移除联系记录 {{contacts}} 条、身边人 {{people}} 位、其他记录 {{records}} 条',
  undone: '已撤销：{{what}}（改动 {{act}}）',
  movement: {
    head: '{{fromBefore}} 至 {{toBefore}}：{{netBefore}} {{currency}}；{{from}} 至 {{to}}：{{net}} {{currency}}',
    part: '{{part}}：{{customers}} 位，{{change}}',
  },
  named: { line: '{{who}}：{{since}} 起{{state}}，{{reason}}；核对：{{proposal}}' },
  care: { whole: '{{who}}：都照顾到了', missing: '{{who}}：还缺 {{missing}}' },
  referrers: {
    line: '{{who}}：带来 {{brought}} 位，消费 {{net}} {{currency}}：{{people}}',
    nobody: '还没有记下谁带客来过。',
  },
  overlooked: {
    line: '{{who}}：{{degree}}；消费额第 {{rankRevenue}}，金钱以外第 {{rankValue}}；{{why}}',
    nobody: '没有被忽略的客户',
  },
  rank: {
    head: '{{from}} 至 {{to}}，{{currency}}：客户 {{customers}} 位，实际消费额 {{net}}',
    asOfLastOrder: '最后一张订单在 {{day}}，统计到这一天为止',
  },
  wrongUsage: {
    eitherFlag: '--{{one}} 和 --{{other}} 不能一起写。',
    badDeed: 'case 后面先写这几个词之一：{{choices}}，不能写“{{value}}”。',
    instantWanted: '--{{flag}} 要写日期和时间，如 2026-11-29T08:15，不能写“{{value}}”。',
    amountWanted: '--{{flag}} 后面要写数字，不能是“{{value}}”',
    commandUnknown: '没有“{{command}}”这个命令。运行 shuke help 可查看全部命令。',
    serveNeedsCheckout:
      '安装版不提供 serve 命令，请直接打开熟客。要在浏览器里使用，请在源码目录运行 npm start -- --browser。',
    operandMissing: '“{{command}}”后面还缺内容。运行 shuke help {{command}} 可查看写法。',
    operandTooMany: '多了一项“{{operand}}”。运行 shuke help {{command}} 可查看写法。',
    flagMissing: '缺少 --{{flag}}。',
    flagUnknown: '“{{command}}”没有 {{flag}}。运行 shuke help {{command}} 可查看有哪些。',
    flagValueMissing: '--{{flag}} 后面要写内容。运行 shuke help {{command}} 可查看说明。',
    flagTakesNoValue: '--{{flag}} 后面不用写内容。运行 shuke help {{command}} 可查看说明。',
    dayWanted: '--{{flag}} 不能是“{{value}}”，请写成 2026-06-01 这样。',
    figureWanted: '--{{flag}} 不能是“{{value}}”，请写 0 到 {{most}} 的数。',
    limitsWanted: '--{{flag}} 不能是“{{value}}”，请写两个 1 到 100 的百分数，后一个不小于前一个，如 20,50。',
    weightsWanted: '--{{flag}} 不能是“{{value}}”，请写成 JSON，如 {"loyalty": 2}；每项 0 到 1000，可用：{{choices}}。',
    countWanted: '--{{flag}} 不能是“{{value}}”，请写从 1 起的整数。',
    mapPartUnreadable: '--map 里的“{{part}}”写得不对。运行 shuke help import 可查看说明。',
    mapFieldUnknown: '--map：没有“{{field}}”这一项。可用的有：{{fields}}。',
    mapReversed: '--map 先写项、后写列，请写成 {"{{field}}":"{{heading}}"}。',
    mapColumnMissing: '--map：文件里没有“{{column}}”这一列。有的列是：{{columns}}。',
    flagOfCustomers: '--{{flag}} 只用于客户排名，不能和 --roll-up 一起用。',
    flagForTables: '--{{flag}} 只用于表格：通讯录没有列。',
    exportUnknown: '“{{what}}”不能导出；export 后面可以写：{{kinds}}。',
    badChoice: '--{{flag}} 不能是“{{value}}”，可选：{{choices}}。',
    numberWanted: '“{{value}}”不是整数。',
    mapUnreadable: '--map 要写成 JSON，例如 \'{"day":"日期","name":["姓","名"]}\'。',
  },
};

import type { PeopleWords } from './words.ts';

/** Ranges that no operator has been given, so that no one is ever rung up by trying the program out. */
const unassignedRanges = ['154', '163', '168', '179', '194'];

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function list(names: string): readonly string[] {
  return names.trim().split(/\s+/);
}

/** Digits that look drawn; different for every running number. */
function scattered(running: number): string {
  return padded((running * 61_803 + 2_718_281) % 100_000_000, 8);
}

const wechatNames = [
  'xiaoyu',
  'momo',
  'qingxi',
  'lan',
  'yunduo',
  'amu',
  'tangtang',
  'laozhou',
  'feifei',
  'chacha',
  'nan',
];

export const chinesePeople: PeopleWords = {
  fullName: (given, family) => `${family}${given}`,
  families: list(
    `王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋
     蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段
     雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 单 仇 解 盖 查 任 区 温 康 施 文 牛 樊 葛 邢 安 齐
     易 乔 伍 庞 颜 倪 庄 聂 章 鲁 岳 翟 殷 詹 申 欧阳 司徒 上官 诸葛 皇甫 尉迟 令狐`,
  ),
  givens: list(
    `晓明 晓燕 晓东 小芳 小龙 志强 志伟 志远 建国 建军 建华 国强 国栋 文博 文静 文轩 雅琴 雅婷 雅楠 丽华 丽君 丽娟 秀英
     秀兰 桂英 玉兰 玉梅 淑芬 淑珍 凤英 海燕 海涛 海波 春梅 春燕 冬梅 雪梅 雪莹 佳怡 佳琪 佳慧 嘉豪 嘉欣 子涵 子轩 子墨
     梓萱 梓睿 浩然 浩宇 宇航 宇轩 雨桐 雨欣 欣怡 欣妍 思远 思琪 思雨 诗涵 诗琪 梦瑶 梦洁 一诺 一鸣 一凡 可欣 可馨 俊杰
     俊峰 俊熙 天宇 天佑 明辉 明哲 明轩 永强 永康 永平 德华 德明 振华 振宇 世杰 少华 伟 芳 娜 敏 静 强 磊 洋 勇 艳 杰 娟
     涛 超 霞 平 刚 玲 鹏 辉 丹 萍 婷 波 红 宁 斌 莉 琳 倩 颖 洁 雯 瑶 璐 媛 珊 蕾 薇 岚 悦 昊 晨 旭 凯 帆 航 博 睿 翔 毅
     峰 坤 锐 弘 墨 朗 乐 若曦 若兰 书瑶 书豪 清扬 清漪 安琪 安然 知夏 知远 予安 听雨 望舒 亦凡 亦菲 景行 怀瑾 语嫣 乐天
     长青 长林 卫东 卫红 新民 爱华 爱民 红梅 红军 立新 向东 跃进 金凤 银花 宝珠 水生 福生 根生 阿妹`,
  ),
  nicknames: [
    '豆豆妈',
    '三楼小李',
    '修表的老周',
    '唱评弹的阿姨',
    '跑步团团长',
    '隔壁花店小满',
    '每天第一杯先生',
    '周二打毛线的姐姐们',
    '快递小赵',
    '画画的老孟',
  ],
  namesakes: ['王伟', '李娜', '张静', '刘洋', '陈晓燕'],
  duplicates: [
    { name: '顾晓岚', again: '顾小岚', by: 'phone' },
    { name: '欧阳明远', again: '欧阳明远（外卖）', by: 'phone' },
    { name: '沈佳宁', again: '沈嘉宁', by: 'phone' },
    { name: '仇文斌', again: '仇文彬', by: 'email' },
    { name: '单雅楠', again: '单雅楠', by: 'phoneTail' },
    { name: '曾子墨', again: '曾梓墨', by: 'number' },
    { name: '宋怀瑾', again: '宋怀谨', by: 'phone' },
    { name: '解知夏', again: 'Summer 解', by: 'email' },
  ],
  companies: [
    '青溪云帆科技有限公司',
    '一米设计事务所',
    '青溪市第三实验小学',
    '正衡律师事务所青溪分所',
    '梧桐里社区居委会',
    '半亩书房',
    '安和口腔门诊部',
    '青溪市图书馆',
    '木南建筑设计有限公司',
    '小满花艺商行',
    '溪畔民宿',
    '众诚会计师事务所',
    '青溪画院',
    '飞鸟影视文化有限公司',
    '朗读者英语培训中心',
    '和光瑜伽馆',
    '青溪老字号食品厂',
    '蓝桥软件有限公司',
    '知行人力资源有限公司',
    '南门街道便民服务中心',
    '青溪农商银行南门支行',
    '橙子早教中心',
    '河畔律动健身',
    '易行旅行社有限公司',
    '青溪电视台生活频道',
    '拾光摄影工作室',
  ],
  foreignCompany: {
    name: '半山酒店（香港）有限公司',
    currency: 'HKD',
    priceFactor: 1.1,
    city: '香港',
    country: '中国香港',
  },
  prospects: [
    '青溪羽毛球俱乐部',
    '蒋一鸣',
    '海棠湾物业公司',
    '钟医生',
    '小林和阿May（六月办婚礼）',
    '青溪摄影家协会',
    '众合猎头公司',
    '陆老师',
    '城南读书会',
    '起舞芭蕾学校',
    '潘永康',
    '溪口客栈',
    '覃清漪',
    '南门汽车服务公司',
    '施卫东',
    '老年大学合唱团',
    '尹听雨',
    '湿地保护志愿者协会',
    '龚望舒',
    '青溪外国语学校',
    '松本美绪',
    '毛球宠物医院',
  ],
  pets: ['豆包', '糯米', '汤圆', '可乐', '煤球', '旺财', '芝麻', '雪球', '将军', '土豆'],
  children: ['安安', '小米', '果果', '乐乐', '一一', '桃桃', '阳阳', '双胞胎', '壮壮', '柚子', '小海', '朵朵'],
  staff: ['小满', '阿杰', '老许', '思琪', '大鹏'],
  streets: [
    '梧桐路',
    '南门大街',
    '书院巷',
    '河埠头',
    '文昌路',
    '人民东路',
    '杨柳巷',
    '石桥弄',
    '新华路',
    '桂花弄',
    '学府路',
    '滨河路',
    '城隍庙后街',
    '和平里',
    '建设路',
    '花园弄',
    '江枫路',
    '百步街',
    '茶场路',
    '望江门',
  ],
  towns: [
    { city: '青溪', postcode: '' },
    { city: '柳湾镇', postcode: '' },
    { city: '江东新区', postcode: '' },
    { city: '石桥镇', postcode: '' },
    { city: '茶场村', postcode: '' },
  ],
  country: '中国',
  mailDomains: ['mail.example', 'post.example', 'youxiang.example'],
  house: (street, number) =>
    number % 3 === 0
      ? `${street} ${number} 号 ${(number % 5) + 1} 幢 ${(number % 6) + 1}0${(number % 4) + 1} 室`
      : `${street} ${number} 号`,
  postcode: () => '',
  mobile: (running) => `${unassignedRanges[running % unassignedRanges.length]}${scattered(running)}`,
  // Numbers in a town begin with 2 to 8: one that begins with 1 is no one's.
  landline: (running) => `0599-1${scattered(running).slice(0, 7)}`,
  retyped: (phone) => `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
  mailbox: (_name, running) => `${10_240_000 + ((running * 7_919) % 9_000_000)}`,
  // WeChat allows no dot: an id with one is no one's.
  wechat: (running) => `${wechatNames[running % wechatNames.length]}.${scattered(running).slice(-4)}`,
  phoneLabels: { mobile: '手机', work: '单位' },
  addressLabels: { home: '家', work: '单位' },
  birthdayTyped: (year, month, dayOfMonth) =>
    year === null ? `${month}月${dayOfMonth}日` : `${year}年${month}月${dayOfMonth}日`,
  vagueBirthdays: ['农历八月十五', '腊月里，具体没说', '跟国庆差两天', '属虎，三月'],
  testEntry: '测试测试（收银练习）',
};

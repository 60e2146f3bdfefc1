import { chineseAround } from './around.zh-CN.ts';
import { chineseCare } from './care.zh-CN.ts';
import { chineseComplaints } from './complaints.zh-CN.ts';
import { chineseContacts } from './contacts.zh-CN.ts';
import { chineseMenu } from './menu.zh-CN.ts';
import { chinesePeople } from './people.zh-CN.ts';
import { chineseTraits } from './traits.zh-CN.ts';
import type { ShopWords } from './words.ts';

/** 老座位咖啡，在地图上没有的青溪城南门。 */
export const chineseWords: ShopWords = {
  homeCurrency: 'CNY',
  clockHours: 8,
  orderNumber: (day, nthOfDay) => `${day.replaceAll('-', '')}${String(nthOfDay).padStart(3, '0')}`,
  channels: { counter: '到店', delivery: '外送', phone: '电话' },
  calendar: {
    months: [0.95, 0.85, 0.98, 1.05, 1.08, 1, 1.02, 1, 1, 1.1, 1.02, 1.05],
    weekdays: [0.86, 0.9, 0.92, 0.96, 1.08, 1.25, 1.2],
    closedDates: [],
    closesForSpringFestival: true,
  },
  menu: chineseMenu,
  people: chinesePeople,
  around: chineseAround,
  traits: chineseTraits,
  tags: {
    regular: '熟客',
    company: '企业客户',
    newcomer: '新客',
    prospect: '询过价',
    delivery: '常叫外送',
    cake: '订蛋糕',
  },
  contacts: chineseContacts,
  complaints: chineseComplaints,
  likes: [
    { topic: 'drink', text: '周一多加一份浓缩' },
    { topic: 'drink', text: '两块糖，搅好' },
    { topic: 'drink', text: '另配一杯常温水，不加冰', why: '十点要吃药' },
    { topic: 'drink', text: '少冰，少糖' },
    { topic: 'drink', text: '奶泡打薄一点' },
    { topic: 'food', text: '{food}温一下，别太烫', why: '牙怕烫' },
    { topic: 'food', text: '蛋糕要边角那块' },
    { topic: 'seat', text: '靠窗的位子' },
    { topic: 'seat', text: '楼上，安静的时候', why: '人多听不清' },
    { topic: 'habit', text: '晚报，别拆散' },
    { topic: 'habit', text: '喜欢被叫一声名字', why: '刚搬来，认识的人少' },
    { topic: 'habit', text: '外带也用自己的杯子' },
    { topic: 'people', text: '常问起{staff}，替问声好' },
  ],
  avoids: [
    { topic: 'drink', text: '上面不撒可可粉' },
    { topic: 'drink', text: '不要吸管' },
    { topic: 'food', text: '不吃香菜，没得商量' },
    { topic: 'food', text: '有葡萄干的不要', why: '小时候吃怕了' },
    { topic: 'seat', text: '别坐空调风口', why: '颈椎不好' },
    { topic: 'habit', text: '不用打小票' },
    { topic: 'habit', text: '输了球的第二天别聊足球' },
  ],
  companyPreferences: [
    { topic: 'habit', text: '送到后门，按两下铃', why: '九点前前台没人' },
    { topic: 'food', text: '固定一份素食、一份无麸质', why: '财务部有两位' },
    { topic: 'drink', text: '咖啡浓一点，另备四位的茶' },
    { topic: 'habit', text: '按月开票，抬头写全称' },
    { topic: 'people', text: '找前台签收；老板爱吃边角那块' },
  ],
  companyNotes: [
    '每周四中午前下单，没来就打个电话问。',
    '车只能停院子里，门禁码在收银台。',
    '一周内必付款。',
    '春天换了行政，吃什么由行政定。',
  ],
  prospectNotes: ['问过长期配送。', '还没买过，认识我们两位熟客。'],
  notes: [
    '付零钱，数好了的。',
    '三小的老师，上课日的早上不来。',
    '左撇子，杯把朝左。',
    '喜欢别人直接叫名字。',
    '在医院上夜班，中午才吃早饭。',
    '编社区报，消息要先知道。',
    '每年八月休假。',
    '帮我们抬过新烤箱，一直记着。',
    '和老许说苏州话。',
    '黑板上的冷笑话，只有这位会笑。',
    '只坐窗边，没位子就等。',
    '在江东上班，六点到家。',
    '不吃香菜，蛋糕里也不会有，但还是要问。',
  ],
  learnedFrom: ['点单时说的', '{staff}留意到的', '电话里说的', '入会卡上填的', '看订单看出来的', '跟{staff}聊起的'],
  care: chineseCare,
  segments: [
    {
      name: '六十天没来的熟客',
      filter: {
        text: '',
        conditions: [
          { kind: 'number', field: 'orders', operator: 'atLeast', from: 20, to: null },
          { kind: 'day', field: 'lastDay', operator: 'olderThanDays', from: null, to: null, days: 60 },
        ],
      },
    },
    {
      name: '近三个月的新客',
      filter: {
        text: '',
        conditions: [{ kind: 'day', field: 'firstDay', operator: 'withinDays', from: null, to: null, days: 90 }],
      },
    },
    { name: '企业客户', filter: { text: '', conditions: [{ kind: 'type', value: 'company' }] } },
    {
      name: '入口要当心的',
      filter: { text: '', conditions: [{ kind: 'tag', operator: 'hasAny', values: ['过敏注意', '燕麦奶', '低因'] }] },
    },
  ],
};

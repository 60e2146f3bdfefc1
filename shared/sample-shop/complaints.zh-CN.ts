import type { ComplaintWords } from './words.ts';

export const chineseComplaints: readonly ComplaintWords[] = [
  { factor: 'waiting', text: '前面只有两位，一杯{drink}等了十二分钟。', answer: '道歉。八点到九点吧台改成两个人。' },
  { factor: 'waiting', text: '熟人后到先做，自己被晾在一边。', answer: '确有其事，是我们不对。以后一律按单子顺序。' },
  { factor: 'quality', text: '{drink}是温的，这周第二次了。', answer: '当场重做，杯子重新放回温杯架。' },
  { factor: 'quality', text: '{food}是昨天的。', answer: '是昨天的，已退款。以后六点剩下的都送社区。' },
  { factor: 'quality', text: '豆子磨错了粗细。', answer: '换了一包，标签上改写汉字不写代号。' },
  { factor: 'warmth', text: '点单时店员没抬头，一句话没有。', answer: '和同事谈过，晚上打电话道了歉。' },
  { factor: 'warmth', text: '四点半就被催着走。', answer: '五点打烊应当好好说。请再来坐。' },
  { factor: 'mistake', text: '说好燕麦奶，第一口就是牛奶。', answer: '马上重做，燕麦奶的杯子以后都套绿环。' },
  { factor: 'mistake', text: '只要一份{food}，收了两份的钱。', answer: '当面退还多收的钱，并道歉。' },
  {
    factor: 'mistake',
    text: '订了周六的蛋糕，本子上没有记。',
    answer: '中午前赶做一只送上门。电话订单以后都复述一遍。',
  },
  { factor: 'price', text: '又涨价了，也不提前说。', answer: '牌子只挂在店里，是我们疏忽。说明了牛奶的进价。' },
  { factor: 'price', text: '燕麦奶加五块，像罚款。', answer: '本月起改加三块，其余请多体谅。' },
  { factor: 'delivery', text: '九点开会，茶歇十点才到。', answer: '这次免单。十点前的单提前二十分钟出发。' },
  { factor: 'delivery', text: '十二个面包压坏了两个。', answer: '下一趟补两个，已换平底盒。' },
  { factor: 'cleanliness', text: '桌子黏，旁边那张也黏。', answer: '马上擦净，以后每半小时巡一遍。' },
  { factor: 'noise', text: '磨豆机加音乐，说话听不见。', answer: '午市把音乐关小，带客人看了楼上安静的位子。' },
  { factor: 'noise', text: '有人外放打电话二十分钟，没人管。', answer: '该我们去说的。现在立了块小牌子，写得客气。' },
];

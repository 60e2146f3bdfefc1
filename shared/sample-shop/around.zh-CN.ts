import { surnameLengthOf } from '../customers/compound-surnames.ts';
import type { AroundWords } from './around-words.ts';

export const chineseAround: AroundWords = {
  // 姐 or 哥: a drawn name does not say.
  called: (name) => {
    const family = name.slice(0, surnameLengthOf(name));
    const isPlainName = /^[\u4E00-\u9FFF]{2,4}$/.test(name) && !name.includes('的');
    return isPlainName ? [`${family}老师`, `小${family}`, `老${family}`, `${family}总`, `${family}师傅`] : [name];
  },
  howToTalk: [
    '说话爽快，先点单后寒暄。',
    '爱聊两句再点，问问孩子功课就打开话匣子。',
    '左耳不太好，站右边说。',
    '不好意思开口，要主动问要不要尝新豆子。',
    '喜欢刨根问底：产地、烘焙、水温都要讲。',
    '早上不爱说话，十一点以后什么都聊。',
    '会比价，讲料不讲价。',
    '记得每个店员的名字，也要叫得出人家的名字。',
    '叫“老师”最高兴，别叫“阿姨”。',
  ],
  groups: { householdOf: (name) => `${name}一家`, company: '滨江两家', community: '周四杯测会' },
  relations: [
    { relation: '爱人', back: '爱人', isOnlyOne: true },
    { relation: '老同学', back: '老同学' },
    { relation: '朋友', back: '朋友' },
    { relation: '同事', back: '同事' },
    { relation: '邻居', back: '邻居' },
    { relation: '老板', back: '员工' },
    { relation: '亲戚', back: '亲戚' },
    { relation: '牌友', back: '牌友' },
  ],
  named: [
    {
      relation: '女儿',
      back: '家长',
      names: ['安安', '果果', '朵朵', '小米', '桃桃'],
      preferences: ['热可可少糖，杯子要有小熊的', '靠窗那张高凳', '草莓蛋糕不要奶油'],
    },
    {
      relation: '儿子',
      back: '家长',
      names: ['乐乐', '阳阳', '壮壮', '小海'],
      preferences: ['吐司切边', '鲜奶要温的', ''],
    },
    {
      relation: '母亲',
      back: '孩子',
      isOnlyOne: true,
      names: ['张阿姨', '陈老师', '外婆'],
      preferences: ['热水配柠檬，不要冰', '椅子要有靠背', '点心要软的'],
    },
    {
      relation: '爱人',
      back: '爱人',
      isOnlyOne: true,
      names: ['老周', '阿May', '小蔡', '文哥'],
      preferences: ['美式，不加糖', '只喝燕麦奶', ''],
    },
    {
      relation: '合伙人',
      back: '合伙人',
      names: ['林总', '许总'],
      preferences: ['双份浓缩，抢着买单', ''],
    },
  ],
  dates: [
    { kind: 'anniversary', label: '结婚纪念日', typed: '2014年6月14日' },
    { kind: 'anniversary', label: '结婚纪念日', typed: '1998年12月3日' },
    { kind: 'own', label: '自家店开业', typed: '2019年9月1日' },
    { kind: 'own', label: '豆包的生日', typed: '11月28日' },
    { kind: 'own', label: '老人大寿', typed: '农历十月廿二' },
  ],
  lunarBirthdays: [
    '农历八月十五',
    '农历十月廿五',
    '1962年腊月三十',
    '闰六月初一',
    '1988年农历正月初九',
    '农历十月十七',
  ],
};

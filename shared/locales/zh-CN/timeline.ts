import type { timeline as english } from '../en/timeline.ts';
import type { Words } from '../words-of.ts';

export const timeline: Words<typeof english> = {
  title: '时间线',
  touchpoint: '接触点',
  touchpoints: {
    visit: '到店',
    call: '电话',
    message: '消息',
    order: '订单',
    return: '退货',
    complaint: '投诉',
    suggestion: '建议',
    gift: '礼物',
    letter: '信件',
  },
  channel: '渠道',
  channels: {
    counter: '柜台',
    phone: '电话',
    sms: '短信',
    wechat: '微信',
    email: '邮件',
    post: '邮寄',
    delivery: '外卖',
    review: '点评',
  },
  direction: '谁找谁',
  directions: { in: '客户来', out: '联系客户' },
  mood: '心情',
  moods: { pleased: '高兴', calm: '平静', upset: '不高兴' },
  factors: {
    waiting: '等候',
    quality: '品质',
    warmth: '态度',
    mistake: '出错',
    price: '价格',
    delivery: '配送',
    cleanliness: '卫生',
    noise: '吵闹',
  },
};

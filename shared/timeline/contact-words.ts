import { codesByWord } from '../codes-by-word.ts';
import { foldText } from '../text.ts';
import type { ContactChannel, ContactDirection, Mood, Touchpoint } from './contact-codes.ts';

/** How people write a touchpoint, in both languages; the first of each language is what the screens say. */
export const wordsOfTouchpoints: Readonly<Record<Touchpoint, string>> = {
  visit: 'visit|visited|came in|came by|dropped in|dropped by|stopped by|walk-in|到店|来店|进店|光顾|上门|拜访|来访',
  call: 'call|called|phone call|phoned|rang|rang up|telephone|电话|打电话|来电|去电|致电|通话|回电|打来电话',
  message: 'message|messaged|texted|wrote|消息|留言|发消息|私信|发微信|发短信|发邮件',
  order: 'order|ordered|placed an order|订单|下单|订货',
  return: 'return|returned|refund|refunded|退货|退单|退款',
  complaint: 'complaint|complained|投诉|抱怨|差评',
  suggestion: 'suggestion|suggested|建议|提建议|意见|提意见',
  gift: 'gift|present|礼物|赠礼|送礼|礼品',
  letter: 'letter|postcard|greeting card|信件|来信|寄信|明信片|贺卡',
};

export const wordsOfChannels: Readonly<Record<ContactChannel, string>> = {
  counter: 'counter|at the counter|in the shop|in the store|柜台|店里|门店|到店',
  phone: 'phone|by phone|on the phone|telephone|电话',
  sms: 'sms|text message|by text|texted|短信|发短信',
  wechat: 'wechat|weixin|微信|发微信|企业微信',
  email: 'email|e-mail|emailed|by email|邮件|电子邮件|发邮件|邮箱|电邮',
  post: 'post|by post|by mail|邮寄|寄信|邮局|信件',
  delivery: 'delivery|on delivery|外卖|送货|配送|外送',
  review: 'review|online review|点评|评价|网评|大众点评',
};

export const wordsOfDirections: Readonly<Record<ContactDirection, string>> = {
  in: 'in|incoming|inbound|from the customer|they came to us|客户来|来|客户联系我们|客户主动|呼入',
  out: 'out|outgoing|outbound|to the customer|we went to them|联系客户|去|我们联系客户|店里主动|呼出',
};

export const wordsOfMoods: Readonly<Record<Mood, string>> = {
  pleased: 'pleased|happy|glad|delighted|高兴|满意|开心',
  calm: 'calm|neutral|平静|一般|平和',
  upset: 'upset|angry|annoyed|unhappy|不高兴|生气|不满|不满意',
};

const touchpointByWord = codesByWord(wordsOfTouchpoints);
const channelByWord = codesByWord(wordsOfChannels);
const directionByWord = codesByWord(wordsOfDirections);
const moodByWord = codesByWord(wordsOfMoods);

/** The code a word means, in either language; any other word is the owner's own and stays. */
export function touchpointOfWord(word: string): string {
  return touchpointByWord.get(foldText(word)) ?? word;
}

/** The code a word means, in either language; any other word is the owner's own and stays. */
export function channelOfWord(word: string): string {
  return channelByWord.get(foldText(word)) ?? word;
}

/** Null for a word that says no direction. */
export function directionOfWord(word: string): ContactDirection | null {
  return directionByWord.get(foldText(word)) ?? null;
}

/** Null for a word that is none of the moods. */
export function moodOfWord(word: string): Mood | null {
  return moodByWord.get(foldText(word)) ?? null;
}

const channelsOfTouchpoints: ReadonlyMap<string, ContactChannel> = new Map(
  Object.entries({
    visit: 'counter',
    call: 'phone',
    letter: 'post',
  }),
);

/** The channel a touchpoint has where no one says another; '' where it says none. */
export function usualChannel(touchpoint: string): ContactChannel | '' {
  return channelsOfTouchpoints.get(touchpoint) ?? '';
}

const directionsOfTouchpoints: ReadonlyMap<string, ContactDirection> = new Map(
  Object.entries({
    visit: 'in',
    order: 'in',
    return: 'in',
    complaint: 'in',
    suggestion: 'in',
    gift: 'out',
    letter: 'out',
  }),
);

/** Who goes to whom where no one says it; '' where it may be either: a call, a message, the owner's own words. */
export function usualDirection(touchpoint: string): ContactDirection | '' {
  return directionsOfTouchpoints.get(touchpoint) ?? '';
}

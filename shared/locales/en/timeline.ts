import type {
  ComplaintFactor,
  ContactChannel,
  ContactDirection,
  Mood,
  Touchpoint,
} from '../../timeline/contact-codes.ts';

/** Codes have these words; what an owner wrote in their place stands as it is. */
export const timeline = {
  title: 'Timeline',
  touchpoint: 'Touchpoint',
  touchpoints: {
    visit: 'Visit',
    call: 'Call',
    message: 'Message',
    order: 'Order',
    return: 'Return',
    complaint: 'Complaint',
    suggestion: 'Suggestion',
    gift: 'Gift',
    letter: 'Letter',
  } satisfies Record<Touchpoint, string>,
  channel: 'Channel',
  channels: {
    counter: 'Counter',
    phone: 'Phone',
    sms: 'SMS',
    wechat: 'WeChat',
    email: 'E-mail',
    post: 'Post',
    delivery: 'Delivery',
    review: 'Review',
  } satisfies Record<ContactChannel, string>,
  direction: 'Who came to whom',
  directions: { in: 'From the customer', out: 'To the customer' } satisfies Record<ContactDirection, string>,
  mood: 'Mood',
  moods: { pleased: 'Pleased', calm: 'Calm', upset: 'Upset' } satisfies Record<Mood, string>,
  factors: {
    waiting: 'Waiting',
    quality: 'Quality',
    warmth: 'Warmth',
    mistake: 'Mistake',
    price: 'Price',
    delivery: 'Delivery',
    cleanliness: 'Cleanliness',
    noise: 'Noise',
  } satisfies Record<ComplaintFactor, string>,
};

/** How a payment is made. An owner's own word may stand in place of a code. */
export const paymentMethods = ['cash', 'card', 'bankTransfer', 'wechatPay', 'alipay'] as const;

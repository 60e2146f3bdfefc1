/** What money does not show of a customer. */
export const factors = {
  names: {
    loyalty: '忠诚度',
    stability: '购买稳定',
    tolerance: '宽容',
    suggestions: '提意见',
    referrals: '推荐',
    credit: '信用',
    influence: '影响力',
  },
};

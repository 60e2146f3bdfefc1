/** What a customer is worth to the shop, from four sides. */
export const fourValues = {
  title: 'Four values',
  names: { profit: 'Profit', drawing: 'Brings others', ideas: 'Ideas', barrier: 'Hard to lure away' },
  about: {
    profit: 'What they brought since their first order above its cost',
    drawing: 'Those they brought and what these bought, and what they say of the shop to others',
    ideas: 'What they suggested in two years, and what of it was taken up',
    barrier: 'How long and how regularly they have been coming: what another shop would have to win over',
  },
  profit: '{{profit}}, cost known of {{known}} of the sales',
  costUnknown: '{{net}} of revenue; what of it is profit is not known',
  barOfMoney: 'Bar: their place on the curve of revenue',
  barOfFactor: 'Bar: {{factor}}, 0 to 5; hatched: not known, taken as the shop’s average',
};

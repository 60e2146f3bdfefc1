/** What a customer is worth by the sum a shopkeeper does. */
export const shopkeepersSum = {
  title: 'The shopkeeper’s sum',
  bill: 'Spent per visit ({{currency}})',
  visits: 'Visits a year',
  years: 'Years',
  margin: 'Margin (%)',
  marginUnknown: 'not known',
  revenue_one: 'revenue in {{count}} year',
  revenue_other: 'revenue in {{count}} years',
  profit_one: 'profit in {{count}} year',
  profit_other: 'profit in {{count}} years',
  asSum: '{{bill}} a visit × {{visits}} visits a year × {{years}} years = {{value}} of revenue',
  asSumOfProfit:
    '{{bill}} a visit × {{visits}} visits a year × {{years}} years × {{margin}} margin = {{value}} of profit',
  weekly: 'One more visit a week: {{amount}} more spent a year.',
  marginFrom: 'The margin is that of the {{share}} of the sales whose cost is known.',
  from: 'Spent per visit × visits × years × margin, at first as in the last twelve months. Change any of them; nothing is kept.',
};

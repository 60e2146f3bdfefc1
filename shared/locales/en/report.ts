import type { LeftOutReason, PyramidTier } from '../../ranking/ranking.ts';

/** Words of exported files. `{{count}}`, `{{top}}`: numbers; `{{from}}`, `{{to}}`, `{{day}}`: days. */
export const report = {
  tiers: { top: 'Top 1%', large: 'Next 4%', medium: 'Next 15%', small: 'The rest' } satisfies Record<
    PyramidTier,
    string
  >,
  leftOut: {
    walkIn: 'Walk-in sales',
    onlyReturns: 'Returns only',
    nothingCharged: 'Nothing charged',
    costUnknown: 'Cost unknown',
    binned: 'In the bin',
    otherCurrency: 'Other currency',
    nothingKnown: 'Nothing known',
  } satisfies Record<LeftOutReason | 'nothingKnown', string>,
  leftOutWhy: {
    walkIn: 'The rows name no customer.',
    onlyReturns: 'The customer only brought something back in the period, so there is nothing to rank.',
    nothingCharged: 'The customer’s orders in the period come to zero, so there is nothing to rank.',
    costUnknown: 'No cost of the customer’s sales is known, so there is no profit to rank.',
    binned: 'The customer was moved to the bin.',
    otherCurrency: 'Nothing is converted: a ranking is of one currency.',
    nothingKnown:
      'The customer bought nothing in the period and none of the seven factors is known, so there is no place beyond money.',
  } satisfies Record<LeftOutReason | 'nothingKnown', string>,
  ranking: {
    fileName: {
      revenue: 'Key accounts {{from}} to {{to}}',
      profit: 'Key accounts by profit {{from}} to {{to}}',
      value: 'Key accounts beyond money {{from}} to {{to}}',
      combined: 'Key accounts by revenue and beyond {{from}} to {{to}}',
    },
    title: {
      revenue: 'Customers by revenue',
      profit: 'Customers by profit',
      value: 'Customers by what lies beyond money',
      combined: 'Customers by revenue and what lies beyond money',
    },
    sheets: {
      summary: 'Summary',
      charts: 'Charts',
      ranking: 'Ranking',
      method: 'Method',
      chartFigures: 'Chart figures',
    },
    columns: {
      rank: 'Rank',
      number: 'Customer number',
      name: 'Customer name',
      net: 'Net revenue ({{currency}})',
      orders: 'Orders',
      lastDay: 'Last order',
      share: 'Share',
      cumulativeShare: 'Cumulative share',
      class: 'Class',
      tier: 'Tier',
      rankBefore: 'Previous rank',
      netBefore: 'Previous net revenue ({{currency}})',
      netChange: 'Change ({{currency}})',
      members: 'Members',
    },
    totalOfShown: 'Total of the rows shown',
    summary: {
      narrowed: 'Counted only',
      archive: 'Archive',
      from: 'From',
      to: 'To (included)',
      asOf: 'As of',
      currency: 'Currency',
      customers: 'Customers ranked',
      figure: { net: 'Net revenue of these customers', profit: 'Profit of these customers' },
      knownShare: 'Cost known, of all sales',
      orderOf: {
        value: 'The order beyond money is on the sheet “Beyond money”. Shares, classes and tiers here are by revenue.',
        combined: 'The combined order is on the sheet “Beyond money”. Shares, classes and tiers here are by revenue.',
      },
      walkInNet: 'Walk-in sales, not ranked',
      compared: 'Compared with',
      comparedPeriod: '{{from}} to {{to}}',
      comparedCustomers: 'Customers ranked then',
      comparedFigure: { net: 'Net revenue then', profit: 'Profit then' },
      comparedKnownShare: 'Cost known then, of all sales',
      covered: 'Please note',
      classesOfTop: 'Classes of the first {{top}}',
      classesOfAll: 'Classes of all ranked customers',
      tiersOfAll: 'Tiers of all ranked customers',
      class: 'Class',
      tier: 'Tier',
      belowTop: 'Below the first {{top}}',
      all: 'All',
      customersColumn: 'Customers',
      ordersColumn: 'Orders',
      netColumn: 'Net revenue',
      shareColumn: 'Share',
      upToColumn: 'Up to (%)',
      top: 'Classes are of the first',
      figureOfTop: { net: 'Net revenue of these', profit: 'Profit of these' },
      changeLimits:
        'Change the shaded cells: classes and tiers on the sheet “Ranking” follow. Rows sorted otherwise than by rank add up and are classed in that order.',
      leftOut: 'Left out of the ranking',
      reason: 'Reason',
      nothingLeftOut: 'Nothing: every order of the period is in the ranking.',
    },
    charts: {
      topCustomers: {
        net: 'The largest customers: net revenue ({{currency}})',
        profit: 'The largest customers by profit ({{currency}})',
      },
      topOf: { value: 'The first beyond money, 0–5', combined: 'The first by the combined score, 0–100' },
      pareto: {
        net: 'Which share of the customers brings which share of the revenue',
        profit: 'Which share of the customers brings which share of the profit',
      },
      tiers: { net: 'Net revenue by tier ({{currency}})', profit: 'Profit by tier ({{currency}})' },
      customerShare: 'Share of customers',
      figureShare: { net: 'Share of revenue', profit: 'Share of profit' },
      fifth: 'The first 20% of the customers',
      cutAtWhole: {
        net: 'Returns take the curve above 100% before its end; what lies above is not drawn.',
        profit: 'Losses take the curve above 100% before its end; what lies above is not drawn.',
      },
      whereFiguresAre: 'The figures behind the charts are on the hidden last sheet, “Chart figures”.',
      nothing: 'No customer bought anything in this period, so there is nothing to draw.',
    },
    method: {
      madeAt: 'Created',
      version: 'Created with',
      program: 'Shuke {{version}}',
      period: 'Period',
      periodRule: '{{from}} to {{to}}, both days included.',
      asOf: 'As of',
      asOfToday: '{{day}}, the day the ranking was created.',
      asOfLastOrder: '{{day}}, the day of the last order, which is more than twelve months old.',
      asOfGiven: '{{day}}, as chosen.',
      ranked: 'Who is ranked',
      rankedRule: {
        net: 'Customers with at least one sale in the period: an order line with an amount above zero that is not a return.',
        profit:
          'Customers with at least one sale in the period of which a cost is known. Those of whose sales no cost is known are left out, and counted below.',
      },
      shown: 'Who is listed',
      shownRule:
        'Lists show those of whom at least {{percent}} is known ({{count}}); the rows of the others are hidden. Ranks, shares and sums are of everybody.',
      order: 'Order',
      orderRule: {
        value:
          'By what money does not show, unknown counting as average: sheet “Beyond money”. The sheet “Ranking”, its shares, classes and tiers are by revenue.',
        combined:
          'By the combined score of revenue and of what money does not show: sheet “Beyond money”. The sheet “Ranking”, its shares, classes and tiers are by revenue.',
      },
      net: 'Net revenue',
      netRule: 'All lines of the customer in the period added up, returns subtracted.',
      orders: 'Orders',
      ordersRule: 'Orders with a sale in the period; the last order is the day of the latest of them.',
      profit: 'Profit',
      profitRule:
        'The lines whose cost is known, less that cost. Unknown cost is not zero: the other lines count in net revenue, not in profit.',
      knownShare: 'Known cost',
      knownShareRule:
        'The cost of {{share}} of all sales is known; the column says it of each customer. Profit is of these sales alone.',
      rank: 'Rank',
      rankRule: {
        net: 'By net revenue, largest first. Customers with equal revenue share the rank and are listed by their number.',
        profit: 'By profit, largest first. Customers with equal profit share the rank and are listed by their number.',
      },
      share: 'Share',
      shareRule: {
        net: 'Part of the net revenue of all ranked customers; the cumulative share adds up from the first rank down.',
        profit:
          'Part of the profit of all ranked customers; the cumulative share adds up from the first rank down, and falls with each loss.',
      },
      formulas: 'Formulas',
      formulasRule: {
        net: 'Sums, shares, classes and tiers are formulas over the net revenue and the limits.',
        profit:
          'Sums, shares, classes and tiers are formulas over the profit and the limits. Profit and known share are values: the lines and their costs are not in this file.',
        nothing:
          'Sums and tiers are formulas. Shares and classes are values: of a total of zero or less nothing is a share.',
      },
      comparison: 'Comparison',
      comparisonRule: {
        net: '{{from}} to {{to}}: the period of the same length before. A customer without an order in it had no revenue; the change is then the whole net revenue. Customers who bought only in that period are not in this list.',
        profit:
          '{{from}} to {{to}}: the period of the same length before. A customer without a sale in it had no profit; where there was one and no cost is known, the change is empty. A change may also come from costs that are known now and were not, or the other way round.',
      },
      classes: 'Classes A, B, C',
      classesBy: {
        net: {
          count: 'Of the first {{top}} customers: A the first {{a}}%, B those up to {{b}}%, C the rest of them.',
          share:
            'Of the first {{top}} customers, by their cumulative share of the revenue of these {{top}}: A up to {{a}}%, B up to {{b}}%, C the rest; a customer who crosses a limit still belongs to the class that reaches it.',
          total:
            'Of all ranked customers, by their cumulative share of all revenue: A up to {{a}}%, B up to {{b}}%, C the rest; a customer who crosses a limit still belongs to the class that reaches it.',
        },
        profit: {
          count:
            'Of the first {{top}} customers by profit: A the first {{a}}%, B those up to {{b}}%, C the rest of them.',
          share:
            'Of the first {{top}} customers by profit, by their cumulative share of the profit of these {{top}}: A up to {{a}}%, B up to {{b}}%, C the rest; a customer who crosses a limit still belongs to the class that reaches it.',
          total:
            'Of all ranked customers, by their cumulative share of all known profit: A up to {{a}}%, B up to {{b}}%, C the rest; a customer who crosses a limit still belongs to the class that reaches it.',
        },
      },
      tiers: 'Tiers',
      tiersRule: {
        net: 'Of all ranked customers by revenue: the top 1%, the next 4%, the next 15% and the rest, each limit rounded up. The steps are those of the customer pyramid (Curry & Curry, 2000).',
        profit:
          'Of all ranked customers by profit: the top 1%, the next 4%, the next 15% and the rest, each limit rounded up. The steps are those of the customer pyramid (Curry & Curry, 2000).',
      },
      rounding: 'Rounding',
      roundingRule:
        'Each amount was rounded once, when it was imported: half away from zero, to {{digits}} decimals of {{currency}}. Sums are exact.',
      leftOut: 'Left out',
      leftOutLine: '{{net}} ({{currency}}). {{why}}',
      origin: 'Where the figures come from',
      importFile: 'Imported file',
      importDay: 'Imported on',
      importRows: 'Rows',
      noImports: 'No file was imported: all orders were entered by hand.',
    },
  },
  printed: {
    beginning: 'Printed: the first {{printed}} of {{count}} rows. The sheet has all of them.',
    bothEnds: 'Printed: the first {{printed}} and the last {{printed}} of {{count}} rows. The sheet has all of them.',
  },
  findings: {
    sheets: {
      scored: 'Beyond money',
      weights: 'Weights',
      overlooked: 'Overlooked',
      movement: 'Movement',
      front: 'Report',
      care: 'Named list and care',
      turnover: 'Turnover',
    },
    weights: {
      title: 'What counts, and how much',
      how: 'Change the filled cells: scores and ranks on the sheet “Beyond money” follow. Sort that sheet by a rank to see the new order.',
      moneyWeight: 'Share of revenue in the combined score',
      factor: 'Factor',
      weight: 'Weight',
      share: 'Share',
      assumed: 'Unknown counts as',
      common: 'Known of one in ten (1: yes)',
      unchanged: 'Weights as saved (1: yes, 0: changed)',
      why: 'Why it counts',
    },
    scored: {
      weightsFrom: 'Weight (sheet “Weights”)',
      countsAs: 'Unknown counts as',
      isCommon: 'Known of one in ten',
      chart: 'Revenue and what lies beyond: the first {{top}} are above the dashed line',
      lineOfTop: 'The first {{top}} lie above this line',
      belowLive:
        'The ranks of {{count}} rows follow the weights. The ranks of the others are blank once a weight is changed; their scores follow, and count in the ranks shown.',
      notListed:
        'Listed: the first {{listed}} of {{all}} by the combined score. Scores follow the weights; ranks do not, and are blank once a weight is changed. The table exported from the page has everybody.',
    },
    front: {
      title: 'Customer report: key accounts',
      period: 'Period',
      fromTo: '{{from}} to {{to}}',
      asOf: 'As of',
      author: 'Author',
      firstOf: {
        revenue: 'The first {{count}} by revenue',
        profit: 'The first {{count}} by profit',
        value: 'The first {{count}} beyond money',
        combined: 'The first {{count}} by the combined score',
      },
      pageOf: 'Page {{page}} of {{pages}}',
      concentration: {
        net: '20% of the customers ({{count}}) bring {{share}} of the revenue; the largest, {{name}}, alone {{largest}}.',
        profit:
          '20% of the customers ({{count}}) bring {{share}} of the profit; the largest, {{name}}, alone {{largest}}. The cost of {{known}} of the sales is known, and profit is of these.',
      },
      leading: {
        value_one:
          '{{name}} leads beyond money. Of the first {{top}} in that order, {{count}} is not among the first {{top}} by revenue.',
        value_other:
          '{{name}} leads beyond money. Of the first {{top}} in that order, {{count}} are not among the first {{top}} by revenue.',
        combined_one:
          'With revenue at {{money}} of the score and what lies beyond at the rest, {{name}} leads. Of the first {{top}}, {{count}} is not among the first {{top}} by revenue.',
        combined_other:
          'With revenue at {{money}} of the score and what lies beyond at the rest, {{name}} leads. Of the first {{top}}, {{count}} are not among the first {{top}} by revenue.',
      },
      leadingAlike: {
        value: '{{name}} leads beyond money. The first {{top}} in that order are also the first {{top}} by revenue.',
        combined:
          'With revenue at {{money}} of the score and what lies beyond at the rest, {{name}} leads. The first {{top}} are also the first {{top}} by revenue.',
      },
      movement:
        'Revenue went from {{before}} to {{now}}. Gone since the year before: {{lost}}, and {{lostNet}} with them; new: {{new}}, who brought {{newNet}}.',
      rolledUp: {
        net: {
          household_one:
            '{{count}} household brings {{share}} of the revenue (members who bought: {{members}}); everybody else is ranked alone.',
          household_other:
            '{{count}} households bring {{share}} of the revenue (members who bought: {{members}}); everybody else is ranked alone.',
          company_one:
            '{{count}} company group brings {{share}} of the revenue (members who bought: {{members}}); everybody else is ranked alone.',
          company_other:
            '{{count}} company groups bring {{share}} of the revenue (members who bought: {{members}}); everybody else is ranked alone.',
        },
        profit: {
          household_one:
            '{{count}} household brings {{share}} of the profit (members who bought: {{members}}); everybody else is ranked alone.',
          household_other:
            '{{count}} households bring {{share}} of the profit (members who bought: {{members}}); everybody else is ranked alone.',
          company_one:
            '{{count}} company group brings {{share}} of the profit (members who bought: {{members}}); everybody else is ranked alone.',
          company_other:
            '{{count}} company groups bring {{share}} of the profit (members who bought: {{members}}); everybody else is ranked alone.',
        },
      },
      notCompared: 'The year before cannot be compared: {{covered}} of its {{days}} days are on file.',
      overlooked: 'Overlooked: {{count}}. First of all {{name}}, only number {{rank}} by revenue: {{known}}.',
      overlookedWithoutSale: 'Overlooked: {{count}}. First of all {{name}}, without a sale in the period: {{known}}.',
      nobodyOverlooked: 'Nobody is overlooked: who ranks beyond money also ranks by money.',
      nothingKnown: 'Nothing is on file yet of what customers are worth beyond money.',
    },
    method: {
      moneyScore: 'Revenue, 0–100',
      moneyScoreRule:
        '100 × (1 − what all before this customer brought ÷ what all with a positive net brought). This program’s own measure: a percentile would hardly tell the first from the fiftieth.',
      value: 'Beyond money, 0–5',
      valueRule:
        'Seven factors, each computed from what is on file, given by the owner, or not known. What is known: the weighted mean of the known ones. Shown, never sorted by.',
      cautious: 'Beyond money, unknown as average, 0–5',
      cautiousRule:
        'The same mean over all factors in use, where an unknown one counts as what is usual in this shop. This program’s own rule: otherwise somebody of whom a single good thing is known would lead the list.',
      confidence: 'Known',
      confidenceRule:
        'The weight of what is known ÷ the weight of the factors that are known of this customer or of one customer in ten. This program’s own measure.',
      combined: 'Combined, 0–100',
      combinedRule:
        'Share of revenue × revenue score + (1 − share) × 20 × the score beyond money. The shares are this program’s proposal until the owner changes them.',
      past: 'What counts as it is now',
      pastRule:
        'Nothing after the last day of the period is looked at. Two kinds of record count as they are now: the people around customers, and the owner’s own scores from their day on.',
      overlooked: 'Overlooked',
      overlookedRule:
        'Class C, below the first by revenue or without a sale in the period; yet among the first beyond money, and at least half known. This program’s own rule.',
    },
    care: { gaps: 'Gaps' },
    turnover: {
      title: 'Turnover of the period, reconciled',
      part: 'What it is made of',
      orders: 'Orders',
      net: 'Net amount',
      ranked: 'Customers ranked',
      turnover: 'Turnover of the period',
      file: 'File',
      byHand: 'Entered by hand',
      ofFiles: 'Orders of these files in the period',
      difference: 'Difference',
      notSales: 'Not counted: orders that are no sale (cancelled, failed)',
      bySheet: 'The same, from what each sheet of these files held',
      sheet: 'File and sheet',
      otherDays: 'less orders of other days',
      elsewhere: 'counted with another file, or changed since',
      inPeriod: 'Orders of this file in the period',
      importDay: 'Imported on',
      total: 'Sales less returns',
    },
    movement: {
      periods: '{{from}} to {{to}} against {{fromBefore}} to {{toBefore}}, {{currency}}',
      step: 'Step',
      before: 'Net revenue a year before',
      now: 'Net revenue now',
      notListed: 'Listed: the {{listed}} whose revenue rose or fell most. The sums are of everybody.',
      fromTier: 'From … to',
      noTier: 'No sale',
      chart: 'What the net revenue changed by',
    },
  },
  sleep: {
    fileName: 'Who is falling asleep {{day}}',
    title: 'Who is falling asleep',
    sheets: { summary: 'Summary', method: 'Method' },
    judgedTo: 'Judged to',
    limits: 'States begin',
    limitsBy: {
      days: 'by the days since the last purchase: {{limits}}',
      rhythm: 'by multiples of the usual gap: {{limits}}',
    },
    state: 'State',
    customers: 'Customers',
    year: 'Twelve months ({{currency}})',
    quarterAgo: 'A quarter ago',
    cameSince: 'Came since',
    rate: 'Wake rate',
    tooFew: 'too few',
    all: 'All',
    why: 'Why they stay away',
    yearlySpend: 'Spend in a year ({{currency}})',
    playbooks: {
      sheet: 'Playbooks',
      name: 'Playbook',
      enrolled: 'People',
      heldOut: 'Control group',
      succeeded: 'Succeeded',
      byThemselves: 'By themselves',
      open: 'Still open',
      done: 'Steps done',
      minutes: 'Minutes noted',
      beforeEnrolled: 'Same group a year before',
      beforeSucceeded: 'Of these, succeeded',
      none: 'Nobody has been in a playbook yet.',
      noProof:
        'Plain counts, by each playbook’s own definition of success; beside the same group a year before, which is no proof.',
    },
    method: {
      knownTo: 'Day',
      knownToRule:
        'Everything is judged to {{day}}: the day asked for, or the day up to which the orders are known where that is earlier.',
      purchaseDay: 'Purchase day',
      purchaseDayRule:
        'A day with a sale; returns and orders that came to nothing make none. A household counts as one customer.',
      states: 'States',
      statesRule:
        'By the days from the last purchase day: awake, dozing, half asleep, asleep. By own rhythm a state begins after multiples of the customer’s usual gap, never before 14, 28 and 56 days, at the latest after 548, 730 and 1,095.',
      usualGap: 'Usual gap',
      usualGapRule:
        '(2 × the shop’s gap + span) ÷ (2 + gaps), over the purchase days of the 730 days before the last one.',
      year: 'Twelve months',
      yearRule: 'Net of the twelve months up to the day judged, in the home currency; returns subtract.',
      yearlySpend: 'Spend in a year',
      yearlySpendRule:
        'Net of the 365 days up to the last purchase, less what came back since; also where that was long ago. It says what they spent while they came.',
      wakeRate: 'Wake rate',
      wakeRateRule:
        'Of those in the state 91 days before, the share that has bought since; for fewer than 30 no share is given.',
      worth: 'Three answers',
      worthRule:
        'Worth it: the spend and the wake rate of the state. With what: the usual. Which way: the channel by which they came to the shop last.',
      improvements: 'Improvements',
      improvementsRule:
        'Reasons for staying away, factors of complaints, suggestions and things that were not in stock, with the spend of those who named them.',
      told: 'Told and came back',
      toldRule:
        'Told: a step of the playbook that begins when something is mended was done. Came back: bought on that day or later.',
      playbooks: 'Playbooks',
      playbooksRule:
        'Everybody who was in one, by its own definition of success; whose days of success have not passed is not decided yet.',
    },
  },
  repeated: {
    sheet: 'Repeated lines',
    fileName: '{{file}} repeated lines',
    row: 'Row',
    firstRow: 'Same as row',
    more_one: '… and {{count}} more line that is not listed here',
    more_other: '… and {{count}} more lines that are not listed here',
  },
  rejected: {
    sheet: 'Not imported',
    fileName: '{{file}} rows not imported',
  },
};

import type { CareFact } from '../../named-accounts/care.ts';

/** What a ranking is asked by. */
const rankingFlags = {
  by: 'revenue (without it), profit, value or combined.',
  weight: 'The share of money in the combined score, 0 to 100; 60 without it.',
  weights: 'Weights of the factors as JSON, such as {"loyalty": 2, "credit": 0}; a factor not named weighs 1.',
  from: 'First day of the period, YYYY-MM-DD; without it, twelve months.',
  to: 'Last day of the period, YYYY-MM-DD; without it, today.',
  candidates: 'How many customers are candidates for the list of key accounts: A, B and C are parts of these.',
  top: 'The same as --candidates.',
  split:
    'How A, B and C are split: the candidates by count or by share of their revenue, or all by share of all revenue; as set in the archive without it.',
  limits: 'Up to how many percent A and B reach, such as 20,50; as set in the archive without it.',
  category: 'Only sales of products of this category.',
  channel: 'Only sales in this channel.',
  country: 'Only customers with an address in this country.',
  tag: 'Only customers with this tag.',
  staff: 'Only sales served by this person of the staff.',
  'looked-after-by': 'Only customers looked after by this person of the staff.',
  'roll-up':
    'household or company: groups, each as if its members were one customer; its scores by the owner are the highest.',
};

/** What the command line says to a person; with --json it says nothing but the answer. */
export const commandLine = {
  usage: 'shuke COMMAND … [--json] [--lang en|zh-CN]',
  more: '“shuke help COMMAND” explains one of them. Exit codes: 0 done, 1 failed, 2 wrong usage.',
  common: {
    json: 'Print one JSON value and nothing else.',
    lang: 'en or zh-CN: the language of sentences and exported files.',
  },
  /** `flags`: each flag of the command, by its name. */
  commands: {
    new: {
      synopsis: 'new ARCHIVE [--currency GBP]',
      does: 'Creates an empty archive.',
      flags: { currency: 'The home currency, by its ISO 4217 code.' },
    },
    info: {
      synopsis: 'info ARCHIVE',
      does: 'Says how many customers and orders an archive holds, and of which days.',
      flags: {},
    },
    check: {
      synopsis: 'check ARCHIVE',
      does: 'Checks that nothing in an archive is damaged and that its figures add up. Exit code 1 where something is damaged.',
      flags: {},
    },
    copy: {
      synopsis: 'copy ARCHIVE --out COPY',
      does: 'Saves a copy of an archive, with everything that was entered last. The copy is opened and checked before it gets its name.',
      flags: { out: 'The copy. It must not exist yet; its name ends in .shuke.' },
    },
    columns: {
      synopsis:
        'columns FILE [--kind orders|customers|timeline|people|appointments|balances|cases|satisfactions|scores|reasons|terms|payments|groups|named|products] [--sheet S]',
      does: 'Prints what “import” would take from each column of a table, as JSON. Edit it and give it to “import” as --map FILE.json. A column of leftOut becomes a field of your own with "ownFields":{"Contract ends":{"column":"Contract ends","kind":"date"} }; kind is text, number, date, choice, yesNo, money or balance.',
      flags: { kind: 'What the file contains; without it, as recognised.', sheet: 'The sheet of a workbook.' },
    },
    import: {
      synopsis:
        'import FILE --archive A --kind customers|orders|timeline|people|appointments|balances|cases|satisfactions|scores|reasons|terms|payments|groups|named|products|vcard [--map JSON|FILE.json] [--sheet S] [--heading-row N] [--encoding E] [--no-fill-down] [--match KEY] [--mode add|fill|replace] [--one-order-per-visit yes|no] [--repeats all|once] [--known-until D] [--dry-run] [--rejected OUT.xlsx]',
      does: 'Imports a table (CSV, XLSX, XLS, ET, ODS), or an address book (.vcf, or contacts of Google, Outlook or Thunderbird as CSV).',
      flags: {
        archive: 'The archive it goes into.',
        kind: 'What the file contains. An address book is also recognised as customers; a list of customers with a column per balance as balances.',
        map: 'Field to column, over the proposal: \'{"day":"InvoiceDate","name":["First name","Last name"],"note":null}\'. null leaves a field out; #3 is the third column. Or a file that “columns” printed, edited.',
        sheet: 'The sheet of a workbook.',
        'heading-row': 'The row of the headings, from 1; without it, as recognised.',
        encoding: 'The encoding of a text file, as windows-1250, gb18030 or macintosh; without it, as recognised.',
        'no-fill-down': 'Blank cells stay blank, also where they seem to mean “as above”.',
        match: 'What makes two rows one customer: number, phone, email, name+phone or name.',
        mode: 'Existing records: add (leave them as they are), fill (fill blanks), replace (what the file says counts).',
        'one-order-per-visit':
          'Whether lines without an order number, of one customer on one day (and time and channel, where given), are one order; without it, where that is likely.',
        repeats:
          'Whether lines that are the same as an earlier one count (all, as without it) or are passed over (once).',
        'known-until': 'Every sale up to this day is in with the file; without it, nothing is said of it.',
        'dry-run': 'Only say what would happen.',
        rejected: 'Write the rows that cannot be imported, with the reason, to this workbook.',
      },
    },
    'undo-import': {
      synopsis: 'undo-import ID --archive A',
      does: 'Undoes an import as one; ID is the importId that “import --json” gave.',
      flags: { archive: 'The archive.' },
    },
    export: {
      synopsis:
        'export customers|timeline|orders|people|appointments|balances|cases|satisfactions|scores|reasons|terms|payments|groups|named|products --archive A --out F.xlsx|F.csv|F.vcf',
      does: 'Exports a table in full, as “import” takes it in again. Customers also as cards (.vcf).',
      flags: { archive: 'The archive.', out: 'The file; its ending says which kind.' },
    },
    history: {
      synopsis: 'history NUMBER --archive A',
      does: 'Lists every change of the customer with this number.',
      flags: { archive: 'The archive.' },
    },
    undo: {
      synopsis: 'undo ACT --archive A',
      does: 'Undoes one change; “history” gives their numbers.',
      flags: { archive: 'The archive.' },
    },
    find: {
      synopsis: 'find QUERY --archive A [--limit N]',
      does: 'Finds customers by name, pinyin, phone, tag or note.',
      flags: { archive: 'The archive.', limit: 'At most so many; 20 unless given.' },
    },
    rank: {
      synopsis:
        'rank --archive A [--by revenue|profit|value|combined] [--from D] [--to D] [--candidates N] [--split count|share|total] [--limits 20,50] [--category C] [--channel C] [--country C] [--tag T] [--staff S] [--looked-after-by S] [--weight 60] [--weights JSON] [--min-confidence 0.5] [--roll-up household|company] [--compare] [--compare-snapshot NAME] [--limit N] [--out F.xlsx|F.csv]',
      does: 'Ranks the customers by net revenue in a period, by what money does not show, or by both.',
      flags: {
        ...rankingFlags,
        archive: 'The archive.',
        'min-confidence': 'Only customers of whom at least this share is known, 0 to 1.',
        compare: 'Beside each figure the one of the period before.',
        'compare-snapshot':
          'The name of a snapshot, instead of conditions: ranks again by the conditions of the snapshot and says who rose and who fell since.',
        limit: 'Print only so many rows. A file always has all of them.',
        out: 'Export the report to this file; its ending says which kind.',
      },
    },
    snapshot: {
      synopsis:
        'snapshot --archive A --name N [--by revenue|profit|value|combined] [--from D] [--to D] [--candidates N] [--split count|share|total] [--limits 20,50] [--category C] [--channel C] [--country C] [--tag T] [--staff S] [--looked-after-by S] [--weight 60] [--weights JSON] [--roll-up household|company] | snapshot list --archive A',
      does: 'Keeps a ranking as it is now under a name, or lists those that are kept.',
      flags: {
        ...rankingFlags,
        archive: 'The archive.',
        name: 'What the snapshot is called; no other may be called the same.',
      },
    },
    movement: {
      synopsis:
        'movement --archive A [--from D] [--to D] [--against before|lastYear] [--against-from D --against-to D] [--roll-up household|company] [--out F.xlsx|F.csv]',
      does: 'Says how the net revenue of one period became that of another: gone, new, up, down, same.',
      flags: {
        archive: 'The archive.',
        from: 'First day of the period, YYYY-MM-DD; without it, twelve months.',
        to: 'Last day of the period, YYYY-MM-DD; without it, today.',
        against: 'What it is compared with: the period before (without it) or the same days last year.',
        'against-from': 'First day of any other period.',
        'against-to': 'Last day of any other period.',
        'roll-up': 'household or company: groups, each as if its members were one customer.',
        out: 'Writes it to this file too; its ending says which kind.',
      },
    },
    referrers: {
      synopsis: 'referrers --archive A [--out F.xlsx|F.csv]',
      does: 'Lists everybody who brought others, whom they brought, and what those bought.',
      flags: {
        archive: 'The archive.',
        out: 'Writes it to this file too; its ending says which kind.',
      },
    },
    'scoring-sheet': {
      synopsis: 'scoring-sheet --archive A --out F.xlsx [--candidates N]',
      does: 'Writes who is to be scored as a workbook to be filled in; “import F --kind scores” takes it back.',
      flags: {
        archive: 'The archive.',
        out: 'The workbook.',
        candidates: 'How many of the first by the combined score; 20 without it.',
      },
    },
    overlooked: {
      synopsis:
        'overlooked --archive A [--from D] [--to D] [--candidates N] [--split count|share|total] [--limits 20,50] [--category C] [--channel C] [--country C] [--tag T] [--staff S] [--looked-after-by S] [--weight 60] [--weights JSON] [--out F.xlsx|F.csv]',
      does: 'Lists the customers whom a ranking by revenue does not show and who matter beyond money.',
      flags: {
        archive: 'The archive.',
        from: 'First day of the period, YYYY-MM-DD; without it, twelve months.',
        to: 'Last day of the period, YYYY-MM-DD; without it, today.',
        candidates: 'How many customers are candidates for the list of key accounts.',
        top: 'The same as --candidates.',
        weight: 'The share of money in the combined score, 0 to 100; 60 without it.',
        weights: 'Weights of the factors as JSON; a factor not named weighs 1.',
        split: 'How A, B and C are split: count, share or total; as set in the archive without it.',
        limits: 'Up to how many percent A and B reach, such as 20,50.',
        category: 'Only sales of products of this category.',
        channel: 'Only sales in this channel.',
        country: 'Only customers with an address in this country.',
        tag: 'Only customers with this tag.',
        staff: 'Only sales served by this person of the staff.',
        'looked-after-by': 'Only customers looked after by this person of the staff.',
        out: 'Writes it to this file too; its ending says which kind.',
      },
    },
    named: {
      synopsis: 'named --archive A [--add NUMBER --reason R | --remove NUMBER --reason R] [--out F.xlsx|F.csv]',
      does: 'Lists the key accounts that the shop has named, who was set aside or left, and what the review proposes.',
      flags: {
        archive: 'The archive.',
        add: 'Puts the customer of this number on the list.',
        remove: 'Takes the customer of this number off the list.',
        reason: 'Why, in a word or two.',
        out: 'Writes it to this file too; its ending says which kind.',
      },
    },
    care: {
      synopsis: 'care --archive A [--out F.xlsx|F.csv]',
      does: 'Says which of eight things each key account on the list has, and how many lack each.',
      flags: {
        archive: 'The archive.',
        out: 'Writes it to this file too; its ending says which kind.',
      },
    },
    'usual-gap': {
      synopsis: 'usual-gap NUMBER --archive A [--as-of DAY]',
      does: 'Says how often a customer usually buys: the mean of their own gaps and two of the shop’s.',
      flags: { archive: 'The archive.', 'as-of': 'Judged to this day, YYYY-MM-DD; without it, today.' },
    },
    improvements: {
      synopsis: 'improvements --archive A',
      does: 'Says what the shop should change and who named it: reasons for staying away, complaints, suggestions, things that were not in stock; what those customers brought in a year, the most first.',
      flags: { archive: 'The archive.' },
    },
    sleep: {
      synopsis: 'sleep --archive A [--as-of DAY] [--mode days|rhythm] [--out FILE.xlsx]',
      does: 'Says who is awake, dozing, half asleep or asleep, by the days since the last purchase; a household counts once.',
      flags: {
        archive: 'The archive.',
        'as-of': 'Judged to this day, YYYY-MM-DD; without it, today.',
        mode: 'By the same days for everyone (days) or by each customer’s own rhythm (rhythm); without it, as the shop set it.',
        out: 'Writes the workbook too: who stays away with reasons and what to do, improvements, what playbooks came to, method; by the limits of the shop.',
      },
    },
    usual: {
      synopsis: 'usual NUMBER --archive A [--on DAY]',
      does: 'Says what a customer nearly always takes, by their last twenty orders: in how many of them it stands.',
      flags: { archive: 'The archive.', on: 'Judged to this day, YYYY-MM-DD; without it, today.' },
    },
    today: {
      synopsis: 'today --archive A [--on DAY] [--ics OUT.ics]',
      does: 'Lists what there is to do on a day: steps of playbooks, contacts agreed on, birthdays, open cases, visits, promises, appointments.',
      flags: {
        archive: 'The archive.',
        on: 'On this day, YYYY-MM-DD, up to which the orders count as known; without it, today.',
        ics: 'Writes what is due, and what comes within the week, into this calendar file.',
      },
    },
    done: {
      synopsis:
        'done TASK --archive A [--on DAY] [--as done|later|skip|stop] [--until DAY] [--channel C] [--minutes N] [--text T] [--reason R]',
      does: 'Marks a task of “today” as done, later, skipped or stopped.',
      flags: {
        archive: 'The archive.',
        on: 'On this day, YYYY-MM-DD; without it, today.',
        as: 'What becomes of it: done without it.',
        until: 'Of later: on which day it comes back.',
        channel:
          'Of done: by which way the customer was contacted (call, text, wechat, email, letter, visit); noted as a contact.',
        minutes: 'How many minutes it took.',
        text: 'What was said.',
        reason: 'Why it is skipped or stopped.',
      },
    },
    playbook: {
      synopsis: 'playbook list | enable|disable|end ID [--from DAY] | preview ID --on DAY, with --archive A',
      does: 'Lists the playbooks, switches one on or off, ends it for everyone in it, or says what it would have done since a day.',
      flags: {
        archive: 'The archive.',
        from: 'Of enable: evaluation begins the day after; of disable and end: from this day on. YYYY-MM-DD; without it, the day up to which the orders are known.',
        on: 'Of preview: as if it had been on since this day.',
      },
    },
    advance: {
      synopsis: 'advance --to DAY --archive A',
      does: 'Takes each day up to this one in turn as today and as the day up to which the orders are known, and keeps that.',
      flags: { archive: 'The archive.', to: 'The last of these days, YYYY-MM-DD.' },
    },
    outcome: {
      synopsis: 'outcome ID --archive A [--on DAY]',
      does: 'Says what became of those who were in a playbook, beside the same group a year before, which is no proof.',
      flags: { archive: 'The archive.', on: 'As of this day, YYYY-MM-DD; without it, today.' },
    },
    segment: {
      synopsis: 'segment list | count NAME | export NAME --out FILE | save NAME --filter JSON, with --archive A',
      does: 'Lists the saved filters with how many customers each keeps now, counts one, writes whom it keeps, or saves one; the same name again replaces it.',
      flags: {
        archive: 'The archive.',
        out: 'Of export: the file to write, .xlsx or .csv.',
        filter:
          'Of save: the filter as “segment list --json” writes it. All of its conditions have to hold; {"kind":"anyOf","conditions":[…]} is several of which one has to hold, {"kind":"not","condition":…} one that must not.',
      },
    },
    'due-again': {
      synopsis: 'due-again --archive A [--on DAY]',
      does: 'Lists who is due to buy what again: from 80% of their usual gap for the thing until twice that gap.',
      flags: { archive: 'The archive.', on: 'Judged to this day, YYYY-MM-DD; without it, today.' },
    },
    'goes-with': {
      synopsis: 'goes-with PRODUCT --archive A',
      does: 'Lists what was bought in the same orders as a product, given by its number or name, from ten such orders on.',
      flags: { archive: 'The archive.' },
    },
    sale: {
      synopsis:
        'sale add --archive A --amount AMOUNT [--number N] [--item X] [--quantity Q] [--return] [--on DAY] [--for self|gift|firm] [--paid unpaid|paid] [--due DAY] [--by STAFF]',
      does: 'Enters a sale of one line.',
      flags: {
        archive: 'The archive.',
        number: 'The number of the customer; without it, a walk-in sale.',
        amount: 'What the line comes to, in the currency of the archive.',
        item: 'What was bought.',
        quantity: 'How many.',
        return: 'It was brought back.',
        on: 'The day, YYYY-MM-DD; without it, today.',
        for: 'For whom it was bought.',
        paid: 'unpaid: it is owed; paid: it is not; without it, as agreed with the customer.',
        due: 'By when it is to be paid, YYYY-MM-DD.',
        by: 'Who served.',
      },
    },
    payment: {
      synopsis: 'payment add --archive A --number N --amount AMOUNT [--on DAY] [--how METHOD] [--note TEXT]',
      does: 'Enters what a customer paid of what they owe: the oldest order first.',
      flags: {
        archive: 'The archive.',
        number: 'The number of the customer.',
        amount: 'How much, in the currency of the archive.',
        on: 'The day, YYYY-MM-DD; without it, today.',
        how: 'cash, card, bankTransfer, wechatPay, alipay, or another word.',
        note: 'A note.',
      },
    },
    owed: {
      synopsis: 'owed --archive A [--on DAY]',
      does: 'Lists who owes what, by how long it is past its due day.',
      flags: { archive: 'The archive.', on: 'At the end of this day, YYYY-MM-DD; without it, today.' },
    },
    cases: {
      synopsis: 'cases --archive A [--open] [--on DAY]',
      does: 'Lists what customers wait for an answer to: complaints, requests, questions, things that were not in stock, suggestions and promises.',
      flags: {
        archive: 'The archive.',
        open: 'Only those that are open.',
        on: 'As they stood at the end of this day.',
      },
    },
    case: {
      synopsis:
        'case open --archive A --kind KIND --text TEXT [--number N] [--thing X] [--factor F] [--promised DAY] [--at ISO] [--by STAFF] | case answer ID --archive A --text TEXT [--at ISO] | case close ID --archive A --outcome OUTCOME [--satisfied 0..3] [--at ISO]',
      does: 'Notes a case, answers it, or closes it.',
      flags: {
        archive: 'The archive.',
        kind: 'complaint, request, question, inVain, suggestion or promise.',
        text: 'What was said; of an answer, what the customer was told.',
        number: 'The customer’s number; without it the case is of a guest no one knows.',
        thing: 'What was wanted and not in stock.',
        factor: 'What it is about: waiting, warmth, quality, price, choice, surroundings, or a word of the shop’s own.',
        promised: 'The day for which it was promised.',
        by: 'Who heard it.',
        outcome: 'putRight, explained, couldNot, takenUp or notTakenUp.',
        satisfied: 'How the customer is left: 0 dissatisfied, 1 satisfied, 2 will buy again, 3 will bring friends.',
        at: 'When, as 2026-11-29T08:15; without it, now.',
      },
    },
    duplicates: {
      synopsis: 'duplicates --archive A',
      does: 'Lists customers who may be the same, by score.',
      flags: { archive: 'The archive.' },
    },
    merge: {
      synopsis: 'merge NUMBER NUMBER --archive A',
      does: 'Merges two customers; the first stays.',
      flags: { archive: 'The archive.' },
    },
    serve: {
      synopsis: 'serve [ARCHIVE] [--port P]',
      does: 'Serves the program to a browser on this computer until it is interrupted.',
      flags: { port: 'The port; without it, a free one.' },
    },
  },
  /** Instead of what the page says. */
  errors: {
    FILE_MISSING: 'There is no file {{file}}.',
    ARCHIVE_MISSING: 'There is no archive {{file}}.',
    IMPORT_DAY_NOT_MAPPED: 'No column is chosen for the date: --map lacks “{{field}}”.',
    IMPORT_AMOUNT_NOT_MAPPED: 'No column is chosen for the amount: --map lacks “{{field}}”.',
    IMPORT_PERSON_NOT_MAPPED: 'No column is chosen for the related person: --map lacks “{{field}}”.',
    IMPORT_VALUE_NOT_MAPPED: 'A column that every row needs is not chosen: --map lacks “{{field}}”.',
    IMPORT_MATCH_NOT_MAPPED:
      'Customers are to be recognised by something that no column is chosen for: --map lacks “{{field}}”. Add it, or choose another --match.',
  },
  created: 'Created {{path}}',
  copied: 'Copied to {{path}}, and checked',
  copiedUnsound:
    'Copied to {{path}}. The copy is complete, but the archive itself is not in order: “check” says what is wrong.',
  info: {
    where: 'Archive: {{path}}',
    holds: 'Customers {{customers}}, orders {{orders}}, order lines {{lines}}; home currency {{currency}}',
    span: 'Orders from {{from}} to {{to}}',
    knownUntil: 'Known until {{day}}: every sale up to that day is in',
  },
  check: {
    sound: '{{path}}: in order, {{count}} pages checked',
    damaged: '{{path}}: damaged. Pages that cannot be trusted: {{count}}. Restore a backup; leave this file as it is.',
    problem: {
      structure: 'Structure: {{message}}',
      reference: 'A row of {{table}} refers to a row of {{missingIn}} that does not exist',
      total: 'Kept totals that differ from their rows ({{what}}): {{count}}',
      file: 'The file cannot be opened',
    },
  },
  addressBook: 'This is an address book ({{source}}): it was read as one, not as a table.',
  imported:
    'Rows {{rowsIn}}: new {{imported}}, updated {{updated}}, already there {{skipped}}, cannot be imported {{rejected}}. New customers {{customers}}, orders {{orders}}, lines {{lines}} (walk-in sales {{walkIn}}). {{seconds}} s',
  importedMoney:
    '{{currency}}: sales {{sales}}, money back {{returns}}, revenue {{total}} (of which walk-in {{walkIn}}); no sale {{noSale}}',
  visitsAsOrders:
    'Lines without an order number: {{lines}}. Those of one customer and day are one order; orders: {{visits}} (--one-order-per-visit no: each line is one)',
  linesAsOrders:
    'Lines without an order number: {{lines}}, each an order. With one order for each customer and day, orders: {{visits}} (--one-order-per-visit yes)',
  columnsLeft_one: '{{count}} column is skipped: {{columns}}',
  columnsLeft_other: '{{count}} columns are skipped: {{columns}}',
  sheetsNotRead: 'Sheets not read: {{sheets}}',
  importedAround: 'New contacts {{contacts}}, related people {{people}}, other entries {{records}}',
  exported: 'Exported to {{out}}',
  interrupted: 'Stopped. What was not finished has been put back.',
  exportedOver: 'Exported to {{out}}, in place of the file that was there',
  saleAdded: 'Sale {{id}} entered.',
  owed: {
    head: 'At the end of {{on}}, {{currency}}: {{total}} owed by customers: {{customers}}',
    line: '{{who}}: {{owed}}, due since {{due}}, days late: {{late}}',
    inFavour: 'Balances in customers’ favour: {{sum}}',
    leftOut: 'Not counted, in another currency: {{sum}} {{currency}}, customers: {{customers}}',
  },
  usualItem: '{{item}}: in {{times}} of the last {{of}} orders, last on {{lastDay}}',
  noUsual: 'Nothing is their usual yet.',
  noSegment: 'No filter has been saved yet.',
  segment_one: '{{name}}: {{count}} customer',
  segment_other: '{{name}}: {{count}} customers',
  segmentReplaced: 'The filter that had this name is replaced.',
  nothingToDo: 'Nothing is due on {{day}}.',
  task: '{{due}}  {{who}}: {{why}}',
  taskWaits_cap: '{{due}}  {{who}}: {{why}} (waits: contacted often enough lately)',
  taskWaits_quiet: '{{due}}  {{who}}: {{why}} (waits: a quiet day)',
  taskWaits_knownUntil: '{{due}}  {{who}}: {{why}} (waits: the orders are not known up to the day)',
  taskWaits_turn: '{{due}}  {{who}}: {{why}} (waits for its turn)',
  taskSettled: 'Noted: {{task}}.',
  advanced: 'Taken as today in turn: {{from}} to {{to}}.',
  outcome: '{{slug}}: {{enrolled}} enrolled, {{succeeded}} succeeded ({{byThemselves}} by themselves), {{open}} open.',
  outcomeBefore: 'The same group a year before: {{succeeded}} of {{enrolled}}. This is no proof.',
  outcomeNoYearBefore: 'The archive does not reach back to the same group a year before.',
  outcomeCost: 'Cost so far: {{cost}}.',
  outcomeCostUnsaid: 'Cost so far: {{cost}}, without {{unsaid}} whose cost is not said.',
  playbook_on: '{{id}}  {{name}}: on, {{people}} in it, {{succeeded}} of {{enrolled}} succeeded',
  playbook_off: '{{id}}  {{name}}: off, {{people}} in it, {{succeeded}} of {{enrolled}} succeeded',
  playbook_ended: '{{id}}  {{name}}: ended, {{succeeded}} of {{enrolled}} succeeded',
  playbook_never: '{{id}}  {{name}}: never switched on',
  playbookOn: '{{slug}} is on. Evaluation begins the day after {{from}}.',
  playbookOff: '{{slug}} is off from {{from}} on. Who is in it goes on.',
  playbookEnd: '{{slug}} ended on {{from}}, for everyone who was in it.',
  playbookPreview: 'From {{from}} to {{to}} it would have brought in {{people}}, with {{tasks}} things to do.',
  dueAgain: '{{who}}: {{item}}, due {{dueDay}} (usually every {{usualGap}} days, last on {{lastDay}})',
  dueAgainInHousehold:
    '{{who}}, {{household}}: {{item}}, due {{dueDay}} (usually every {{usualGap}} days, last on {{lastDay}} by {{lastBy}})',
  noneDue: 'No one is due to buy anything again on {{asOf}}.',
  goesWith: {
    head: '{{item}}: in {{withItem}} of {{orders}} orders that name what was bought',
    line: '{{item}}: in {{together}} orders together, support {{support}}, lift {{lift}}',
    none: 'No other product was bought with it in ten orders or more.',
  },
  nothingBought: 'Nothing was bought up to that day.',
  usualGap:
    'Usually every {{gap}} days (own gaps: {{gaps}}; the shop: every {{shopGap}} days). Last on {{lastDay}}, {{days}} days before.',
  snapshot: { line: '{{name}}, {{takenDay}}: {{by}}, {{from}} to {{to}}, {{customers}} ranked, {{net}} {{currency}}' },
  improvements: {
    line_one: '{{about}}: {{count}} customer, {{money}} a year, {{state}}',
    line_other: '{{about}}: {{count}} customers, {{money}} a year, {{state}}',
  },
  sleep: {
    head: 'On {{asOf}}: {{counts}}',
    line: '{{who}}: {{state}}, last on {{lastDay}}, {{days}} days before (usually every {{usualGap}} days)',
  },
  importUndone: 'Import {{importId}} undone. Removed: customers {{customers}}, orders {{orders}}, lines {{lines}}',
  aroundUndone: 'contacts {{contacts}}, related people {{people}}, other entries {{records}}',
  undone: 'Undone: {{what}} (act {{act}})',
  movement: {
    head: '{{fromBefore}} to {{toBefore}}: {{netBefore}} {{currency}}; {{from}} to {{to}}: {{net}} {{currency}}',
    part: '{{part}}: {{counted}}, {{change}}',
  },
  named: {
    line: '{{who}}: {{state}} since {{since}}, {{reason}}; review: {{proposal}}',
    candidate: '{{who}}: not on the list; review: {{proposal}}',
  },
  care: {
    whole: '{{who}}: nothing is missing',
    missing: '{{who}}: missing: {{missing}}',
    /** `count`: on the list; `gaps`: of those. */
    sums: {
      lookedAfter: '{{gaps}} of {{count}} are looked after by nobody',
      preferences: '{{gaps}} of {{count}} have fewer than three likes on file',
      people: '{{gaps}} of {{count}} have no likes of anyone close on file',
      birthday: 'the birthday of {{gaps}} of {{count}} is not known',
      contact: '{{gaps}} of {{count}} have not been contacted in time',
      cases: '{{gaps}} of {{count}} have a case that is late',
      own: '{{gaps}} of {{count}} have nothing of their own',
      nextStep: '{{gaps}} of {{count}} have no next step',
    } satisfies Record<CareFact, string>,
  },
  referrers: {
    line: '{{who}}: brought {{brought}}, who bought for {{net}} {{currency}}: {{people}}',
    nobody: 'Nobody is noted as having brought anyone.',
  },
  scoringSheet: {
    change: '{{who}}, {{field}}: {{inSheet}} (in the shop {{inShop}})',
    kept_one: '{{count}} cell was changed here since and stays; --mode replace takes the sheet’s',
    kept_other: '{{count}} cells were changed here since and stay; --mode replace takes the sheet’s',
  },
  overlooked: {
    line: '{{who}}: {{degree}}; by revenue {{rankRevenue}}, beyond money {{rankValue}}; {{why}}',
    nobody: 'Nobody is overlooked',
    setAside_one: '{{count}} was set aside and is left out: shuke named lists who',
    setAside_other: '{{count}} were set aside and are left out: shuke named lists who',
  },
  rank: {
    head: '{{from}} to {{to}}, {{currency}}: customers {{customers}}, net revenue {{net}}',
    headByProfit:
      '{{from}} to {{to}}, {{currency}}: customers {{customers}}, profit {{profit}}, from {{known}}% of the sales, whose cost is known',
    knownBy: '{{listed}} of {{count}} are known by at least {{percent}}%; only they are listed',
    asOfLastOrder: 'The last order is of {{day}}; the period ends there',
    narrowingUnknown: '--{{flag}}: nothing in the archive has “{{value}}”. There are: {{known}}',
    narrowingNone: '--{{flag}}: nothing in the archive has one',
  },
  wrongUsage: {
    eitherFlag: '--{{one}} and --{{other}} are not given together.',
    badDeed: '“{{command}}” takes one of these words first, not “{{value}}”: {{choices}}.',
    instantWanted: '--{{flag}} takes a day and a time, as 2026-11-29T08:15, not “{{value}}”.',
    amountWanted: '--{{flag}} takes a figure of zero or more, not “{{value}}”.',
    dueBeforeSale: '--due {{due}} is before the day of the sale, {{day}}.',
    commandUnknown: 'There is no command “{{command}}”. “shuke help” lists them.',
    serveNeedsCheckout:
      '“serve” is not part of the packaged program: open the program itself. From a checkout, “npm start -- --browser” serves it to a browser.',
    segmentUnknown: 'There is no saved filter “{{name}}”. There are: {{names}}.',
    filterUnreadable: '--filter is no JSON: {{why}}',
    filterWanted:
      '--filter is no filter: {{where}} is missing, empty or not what is wanted there. “segment list --json” shows how filters are written.',
    operandMissing: 'Something is missing after “{{command}}”. “shuke help {{command}}” shows how it is written.',
    operandTooMany: '“{{operand}}” is one word too many. “shuke help {{command}}” shows how the command is written.',
    flagMissing: '--{{flag}} is missing.',
    flagUnknown: '“{{command}}” has no {{flag}}. “shuke help {{command}}” lists its flags.',
    flagValueMissing: '--{{flag}} needs a value behind it. “shuke help {{command}}” explains it.',
    flagTakesNoValue: '--{{flag}} takes no value. “shuke help {{command}}” explains it.',
    dayWanted: '--{{flag}} cannot be “{{value}}”; it takes a date written as YYYY-MM-DD, like 2026-06-01.',
    figureWanted: '--{{flag}} cannot be “{{value}}”; it takes a figure from 0 to {{most}}.',
    flagOfSnapshot: '--{{flag}} is as the snapshot has it and does not go together with --compare-snapshot.',
    limitsWanted:
      '--{{flag}} cannot be “{{value}}”; it takes two percentages from 1 to 100, the second not below the first, such as 20,50.',
    weightsWanted:
      '--{{flag}} cannot be “{{value}}”; it takes JSON such as {"loyalty": 2} with figures from 0 to 1000 for: {{choices}}.',
    countWanted: '--{{flag}} cannot be “{{value}}”; it takes a whole number from 1.',
    mapPartUnreadable: '--map: “{{part}}” is not what is wanted there. “shuke help import” explains it.',
    mapFieldUnknown: '--map: there is no field “{{field}}”. Fields: {{fields}}.',
    mapReversed: '--map goes from field to column: write {"{{field}}":"{{heading}}"}.',
    mapColumnMissing: '--map: the file has no column “{{column}}”. Columns: {{columns}}.',
    flagForTables: '--{{flag}} is for tables: an address book has no columns.',
    exportUnknown: '“{{what}}” cannot be exported; “export” takes {{kinds}}.',
    badChoice: '--{{flag}} cannot be “{{value}}”; it takes {{choices}}.',
    numberWanted: '“{{value}}” is not a whole number.',
    mapUnreadable: '--map takes JSON like \'{"day":"InvoiceDate","name":["First name","Last name"]}\'.',
  },
};

/** What the command line says to a person; with --json it says nothing but the answer. */
export const commandLine = {
  usage: [
    'shuke COMMAND … [--json] [--lang en|zh-CN]',
    '  new ARCHIVE [--currency GBP]',
    '  info ARCHIVE',
    '  check ARCHIVE',
    '  import FILE --archive A --kind customers|orders|vcard [--map JSON] [--sheet S] [--match KEY] [--mode add|fill|replace] [--dry-run] [--rejected OUT.xlsx]',
    '  undo-import ID --archive A',
    '  export customers --archive A --out F.vcf',
    '  history NUMBER --archive A',
    '  undo ACT --archive A',
    '  find QUERY --archive A [--limit N]',
    '  rank --archive A --by revenue [--from D] [--to D] [--top 50] [--split count|share] [--out F.xlsx|F.csv]',
    '  duplicates --archive A',
    '  merge NUMBER NUMBER --archive A',
    '  serve [ARCHIVE] [--port P]',
  ].join('\n'),
  created: 'Made {{path}}',
  info: {
    where: 'Archive: {{path}}',
    holds: '{{customers}} customers, {{orders}} orders, {{lines}} order lines; home currency {{currency}}',
    span: 'Orders from {{from}} to {{to}}',
  },
  check: {
    sound: '{{path}}: in order, {{count}} pages checked',
    damaged: '{{path}}: damaged. Pages that cannot be trusted: {{count}}. Restore a backup; leave this file as it is.',
    problem: {
      structure: 'Structure: {{message}}',
      reference: 'A row of {{table}} refers to a row of {{missingIn}} that is not there',
      total: 'Kept totals that differ from their rows ({{what}}): {{count}}',
      file: 'The file cannot be opened',
    },
  },
  imported:
    '{{rowsIn}} rows: {{imported}} imported, {{updated}} updated, {{skipped}} skipped, {{rejected}} rejected. New: {{customers}} customers, {{orders}} orders, {{lines}} lines ({{walkIn}} of walk-in sales). {{seconds}} s',
  exported: 'Saved to {{out}}',
  importUndone: 'Import {{importId}} undone: {{customers}} customers, {{orders}} orders and {{lines}} lines removed',
  undone: 'Undone: {{what}} (act {{act}})',
  rank: {
    head: '{{from}} to {{to}}, {{currency}}: {{customers}} customers, net {{net}}',
    asOfLastOrder: 'The last order is of {{day}}; the period ends there',
  },
  wrongUsage: {
    commandUnknown: 'There is no command “{{command}}”. “shuke help” lists them.',
    serveNeedsCheckout:
      '“serve” is not part of the packaged program: open the program itself. From a checkout, “npm start -- --browser” serves it to a browser.',
    operandMissing: 'Something is missing after the command. “shuke help” shows how it is written.',
    operandTooMany: '“{{operand}}” is one word too many. “shuke help” shows how the command is written.',
    flagMissing: '--{{flag}} is missing.',
    flagWrong: '{{message}}',
    flagForTables: '--{{flag}} is for tables: an address book has no columns.',
    exportUnknown: '“{{what}}” cannot be exported; “export” takes customers.',
    badChoice: '--{{flag}} cannot be “{{value}}”; it takes {{choices}}.',
    numberWanted: '“{{value}}” is no whole number.',
    mapUnreadable: '--map takes JSON like \'{"day":"InvoiceDate","name":["First name","Last name"]}\'.',
  },
};

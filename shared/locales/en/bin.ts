export const bin = {
  title: 'Bin',
  kept: 'Customers in the bin: {{shown}} · kept for {{days}} days on which the archive is opened',
  daysLeft: 'Days left',
  binnedAt: 'In the bin since',
  empty: 'The bin is empty',
  emptyHow:
    'A customer moved to the bin can be restored from here for {{days}} days on which the archive is opened. After that they are deleted for ever.',
  takeOut: 'Restore',
  takenOut_one: '{{count}} customer restored.',
  takenOut_other: '{{count}} customers restored.',
  purge: 'Delete for ever',
  purgeTitle_one: 'Delete {{count}} customer for ever',
  purgeTitle_other: 'Delete {{count}} customers for ever',
  finalHow:
    'This cannot be undone. Afterwards nothing about them can be found in the archive. Earlier backups still hold them.',
  goes: 'Deleted: everything known about them, {{contacts}} contacts, {{attachments}} attachments and {{changes}} history entries.',
  stays_one: 'Kept: {{count}} order, as a walk-in sale, so that the shop’s figures stay true.',
  stays_other: 'Kept: {{count}} orders, as walk-in sales, so that the shop’s figures stay true.',
  andMore_one: 'and {{count}} more',
  andMore_other: 'and {{count}} more',
  confirmWord: 'delete',
  confirm: 'To go on, type “{{word}}”',
  purged_one: '{{count}} customer deleted for ever.',
  purged_other: '{{count}} customers deleted for ever.',
  notRewritten:
    'They are deleted, but there was no room to rewrite the file, so traces may be left in it. Free some space: Shuke tries again the next time the archive is opened.',
};

export const bin = {
  title: 'Bin',
  kept: 'Customers in the bin: {{shown}} · kept for {{days}} days',
  daysLeft: 'Days left',
  binnedAt: 'In the bin since',
  empty: 'The bin is empty',
  emptyHow:
    'A customer put in the bin stays here for {{days}} days and can be taken out. After that they are deleted for ever.',
  takeOut: 'Take out',
  takenOut_one: '{{count}} customer is out of the bin.',
  takenOut_other: '{{count}} customers are out of the bin.',
  purge: 'Delete for ever',
  purgeTitle_one: 'Delete {{count}} customer for ever',
  purgeTitle_other: 'Delete {{count}} customers for ever',
  finalHow:
    'This cannot be undone. Afterwards nothing about them can be found in the archive. Backups made before still hold them.',
  goes: 'Goes: everything known about them, {{contacts}} contacts, {{attachments}} attachments and {{changes}} entries of the history.',
  stays_one: 'Stays: {{count}} order, as a walk-in sale, so that the figures of the shop stay true.',
  stays_other: 'Stays: {{count}} orders, as walk-in sales, so that the figures of the shop stay true.',
  andMore_one: 'and {{count}} more',
  andMore_other: 'and {{count}} more',
  confirmWord: 'delete',
  confirm: 'To go on, type “{{word}}”',
  purged_one: '{{count}} customer is deleted for ever.',
  purged_other: '{{count}} customers are deleted for ever.',
  notRewritten:
    'They are deleted, but there was no room to rewrite the file, so traces may be left in it. Make room: Shuke tries again when the archive is next opened.',
};

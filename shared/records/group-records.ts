import { groupKinds } from '../groups/group-kinds.ts';
import { day, id, importId, openCode, orNull, owner, preset, reference, text, yesNo } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** Customers who belong together; a group is there as long as it has members. */
export const groups = defineRecord({
  columns: { id, name: text(), kind: preset(openCode(groupKinds)), import_id: importId },
  owner: 'shop',
  label: { firstOf: ['name'] },
  namedWith: ['kind'],
  isShared: true,
  isCreatedByUse: true,
});

export const groupMembers = defineRecord({
  columns: {
    id,
    customer_id: owner,
    group_id: reference('groups'),
    /** Who stands for the group; of several the first. */
    is_main: preset(yesNo),
    /** Null: always, and to this day. */
    from_day: orNull(day),
    to_day: orNull(day),
    import_id: importId,
  },
  owner: 'customer',
  knownBy: ['group_id'],
  sameRow: { equal: ['group_id'], compatible: ['from_day', 'to_day'] },
  exchange: 'itself',
});

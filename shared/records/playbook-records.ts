import { eventVariants } from '../playbooks/definition.ts';
import { playbookActVerbs } from '../playbooks/playbook-event.ts';
import { playbookStates } from '../playbooks/playbook-timeline.ts';
import { settledKinds, taskVerbs } from '../today/task-kinds.ts';
import { code, day, id, orNull, owner, preset, reference, technical, text, yesNo } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** A playbook that was switched on or written: those of the library stand here from then on. */
export const playbooks = defineRecord({
  columns: { id, slug: technical(text()), /** '': as the library calls it. */ name: preset(text()) },
  owner: 'shop',
  label: { firstOf: ['name', 'slug'] },
});

/** How a playbook holds from a day on; later versions take its place, and are never changed. */
export const playbookVersions = defineRecord({
  columns: {
    id,
    playbook_id: reference('playbooks'),
    from_day: day,
    state: code(playbookStates),
    /** As JSON; '': as the library has it. */
    definition: preset({ ...text(), kind: 'unshown' }),
    with_those_in_it: preset(technical(yesNo)),
  },
  owner: { partOf: 'playbook_id' },
  label: { firstOf: ['from_day'] },
});

/** How long a customer was among those whom a saved filter keeps, as far as a playbook that begins with it saw. */
export const segmentMembers = defineRecord({
  columns: {
    id,
    segment_id: reference('segments'),
    customer_id: owner,
    /** The first day on which they were seen in it. */
    from_day: day,
    /** The first day on which they were not; null: they are in it. */
    to_day: orNull(day),
  },
  owner: 'customer',
  label: { firstOf: ['from_day'] },
  knownBy: ['from_day', 'segment_id'],
});

/** What was done about a customer in a playbook, with the event as it was then. */
export const playbookActs = defineRecord({
  columns: {
    id,
    playbook_id: reference('playbooks'),
    customer_id: owner,
    subject: preset(technical(text())),
    event_key: technical(text()),
    /** '': all that is to come. */
    step: preset(technical(text())),
    verb: code(playbookActVerbs),
    day,
    until_day: orNull(day),
    reason: preset(text('describes')),
    contact_id: orNull(reference('contacts')),
    event_day: technical(day),
    seen_day: technical(day),
    entry_day: technical(day),
    variant: orNull(technical(code(eventVariants))),
    version_id: technical(reference('playbook_versions')),
  },
  owner: 'customer',
  label: { firstOf: ['day'] },
  knownBy: ['day', 'event_key'],
});

/** What was done about a task that no playbook made, or said of somebody who stays away. */
export const tasksSettled = defineRecord({
  columns: {
    id,
    customer_id: orNull(owner),
    kind: code(settledKinds),
    /** Which of its kind: the id of the row it comes from, or its day. */
    source: technical(text()),
    verb: code(taskVerbs),
    day,
    until_day: orNull(day),
    reason: preset(text('describes')),
    contact_id: orNull(reference('contacts')),
  },
  owner: 'customer',
  label: { firstOf: ['day'] },
  knownBy: ['day', 'source'],
});

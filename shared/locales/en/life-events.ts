import type { LifeEventKind } from '../../life-events/life-event-kinds.ts';

/** The words of codes; an owner's own word is shown as it is. */
export const lifeEvents = {
  title: 'Life events',
  one: 'Life event',
  add: 'Add',
  change: 'Change the life event',
  remove: 'Remove',
  kind: 'What happened',
  kindHint: 'Illness, move, or your own word',
  day: 'On',
  text: 'More about it',
  added: 'Noted',
  saved: 'Saved',
  removed: 'Removed',
  dropChip: 'Not a life event',
  kinds: {
    illness: 'Illness',
    child: 'A child',
    move: 'Move',
    exam: 'Exam',
    opening: 'Opened a business',
    loss: 'A loss',
  } satisfies Record<LifeEventKind, string>,
};

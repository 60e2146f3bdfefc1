import type { GroupKind } from '../../groups/group-kinds.ts';

export const groups = {
  title: 'Groups',
  one: 'Group',
  /** The words of codes; an owner's own word is shown as it is. */
  kinds: { household: 'Household', company: 'Company group', community: 'Community' } satisfies Record<
    GroupKind,
    string
  >,
};

import type { AccountState } from '../../named-accounts/account-states.ts';
import type { CareFact } from '../../named-accounts/care.ts';
import type { AccountProposal } from '../../named-accounts/review.ts';

/** The list of key accounts, its quarterly review and the care check. */
export const namedAccounts = {
  empty: 'The list is empty',
  states: { named: 'on the list', setAside: 'set aside', left: 'left' } satisfies Record<AccountState, string>,
  proposals: { stays: 'Stays', comesIn: 'Comes in', leaves: 'Leaves' } satisfies Record<AccountProposal, string>,
  care: {
    facts: {
      lookedAfter: 'Looked after',
      preferences: 'Three likes',
      people: 'Someone around',
      birthday: 'Birthday',
      contact: 'Seen in time',
      cases: 'Nothing late',
      own: 'Something of their own',
      nextStep: 'Next step',
    } satisfies Record<CareFact, string>,
    /** `count`: on the list; `gaps`: of those. */
    sums: {
      lookedAfter: '{{gaps}} of {{count}} are looked after by nobody',
      preferences: '{{gaps}} of {{count}} have fewer than three likes on file',
      people: '{{gaps}} of {{count}} have nobody around with a preference on file',
      birthday: 'the birthday of {{gaps}} of {{count}} is not known',
      contact: '{{gaps}} of {{count}} have not been contacted in time',
      cases: '{{gaps}} of {{count}} have a case that is late',
      own: '{{gaps}} of {{count}} have nothing of their own',
      nextStep: '{{gaps}} of {{count}} have no next step',
    } satisfies Record<CareFact, string>,
  },
};

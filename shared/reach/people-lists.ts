import { z } from 'zod';
import { balanceFilterSchema } from '../balances/contract.ts';
import { birthdayListSchema } from '../dates/contract.ts';
import { namersQuestionSchema } from '../improvements/contract.ts';
import { owedQuestionSchema } from '../owed/contract.ts';
import { dueQuestionSchema } from '../products/contract.ts';
import { profitListSchema, rankingListSchema } from '../ranking/contract.ts';
import { movementListSchema } from '../ranking/movement-contract.ts';
import { scoredListSchema } from '../ranking/scored-contract.ts';
import { referrersQuestionSchema } from '../referrals/contract.ts';
import { toContactListSchema } from '../sleep/contract.ts';
import { dueContactListSchema } from '../timeline/contract.ts';

/** A list of a page as it is asked for: its people are all of it, also where the page shows only the first of them. */
export const peopleListSchema = z.discriminatedUnion('list', [
  z.object({ list: z.literal('ranking'), ...rankingListSchema.shape }),
  z.object({ list: z.literal('profit'), ...profitListSchema.shape }),
  z.object({ list: z.literal('scored'), ...scoredListSchema.shape }),
  z.object({ list: z.literal('movement'), ...movementListSchema.shape }),
  z.object({ list: z.literal('owed'), ...owedQuestionSchema.shape }),
  z.object({ list: z.literal('toContact'), ...toContactListSchema.shape }),
  z.object({ list: z.literal('namers'), ...namersQuestionSchema.shape }),
  z.object({ list: z.literal('birthdays'), ...birthdayListSchema.shape }),
  z.object({ list: z.literal('dueContacts'), ...dueContactListSchema.shape }),
  z.object({ list: z.literal('dueAgain'), ...dueQuestionSchema.shape }),
  z.object({ list: z.literal('balances'), ...balanceFilterSchema.shape }),
  z.object({ list: z.literal('referrers'), ...referrersQuestionSchema.shape }),
]);
export type PeopleList = z.infer<typeof peopleListSchema>;

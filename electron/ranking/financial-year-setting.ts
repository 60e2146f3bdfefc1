import { type FinancialYear, financialYearSchema } from '../../shared/ranking/contract.ts';
import type { ArchiveSetting } from '../archive/archive-setting.ts';

/** When the shop's financial year begins. */
export const financialYearSetting: ArchiveSetting<FinancialYear> = {
  name: 'ranking.financialYear',
  schema: financialYearSchema,
  initial: { firstMonth: 1 },
};

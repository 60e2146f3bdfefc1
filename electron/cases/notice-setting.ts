import type { CaseNotice } from '../../shared/cases/contract.ts';
import { caseNoticeSchema } from '../../shared/cases/contract.ts';
import type { ArchiveSetting } from '../archive/archive-setting.ts';

/** The owner's words on the notice; null: none yet, the page proposes some. */
export const noticeSetting: ArchiveSetting<CaseNotice | null> = {
  name: 'cases.notice',
  schema: caseNoticeSchema.nullable(),
  initial: null,
};

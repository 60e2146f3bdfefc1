// Apart from the contract, so that the page need not load how questions are checked to know them.
import { type MergedField, type MergedList, mergedFields, mergedLists } from '../records/customer-fields.ts';

export {
  type MergedField as MergeField,
  type MergedList as MergeList,
  mergedFields as mergeFields,
  mergedLists as mergeLists,
};

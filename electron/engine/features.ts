import { setDerivedParts } from '../acts/derived-part.ts';
import { changeStampPart } from '../customers/change-stamp-part.ts';
import { nameOrderPart } from '../customers/name-order-part.ts';
import { totalsPart } from '../orders/totals-part.ts';
import { searchIndexPart } from '../search/search-index-part.ts';

// What features hand to the core, which knows none of them. Read once, where the program starts.
setDerivedParts([totalsPart, changeStampPart, nameOrderPart, searchIndexPart]);

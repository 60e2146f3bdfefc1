import { setDerivedParts } from '../acts/derived-part.ts';
import { setMisplacedRules } from '../acts/misplaced-rows.ts';
import { setUndoWays } from '../acts/undo-ways.ts';
import { binUndoWays } from '../bin/purge-customers.ts';
import { changeStampPart } from '../customers/change-stamp-part.ts';
import { nameOrderPart } from '../customers/name-order-part.ts';
import { mergeUndoWays } from '../duplicates/undo-merge.ts';
import { importUndoWays } from '../import/undo-import.ts';
import { totalsPart } from '../orders/totals-part.ts';
import { ownFieldRules } from '../own-fields/own-field-choices.ts';
import { searchIndexPart } from '../search/search-index-part.ts';

// What features hand to the core, which knows none of them. Read once, where the program starts.
setDerivedParts([totalsPart, changeStampPart, nameOrderPart, searchIndexPart]);
setUndoWays({ ...binUndoWays, ...importUndoWays, ...mergeUndoWays });
setMisplacedRules(ownFieldRules);

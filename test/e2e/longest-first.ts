import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, by their last measured time: begun last, one of them would keep a single worker busy at the end. */
const longest = [
  'every-screen',
  'import-wizard',
  'customers',
  'frame',
  'start-again',
  'duplicates',
  'ranking',
  'address-book',
  'everything-taken',
  'timeline',
  'privacy',
];

/** In a fresh checkout no duration is known, and the size of a file says little. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longest.indexOf(basename(moduleId, '.test.ts'));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

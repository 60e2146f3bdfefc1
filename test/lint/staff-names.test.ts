import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the name of a staff member is typed in one field', () => {
  const fields = globSync('renderer/**/*.tsx').filter((path) =>
    readFileSync(path, 'utf8').includes('longest.staffName'),
  );
  expect(fields.filter((path) => !path.startsWith('renderer/staff/'))).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('every dialog is one of ours: Esc closes the innermost, and the focus goes back to where it was', () => {
  const withOwn = globSync('renderer/**/*.tsx').filter((file) =>
    /<(?:Modal|Drawer)\b/u.test(readFileSync(file, 'utf8')),
  );
  expect(withOwn).toEqual(['renderer/ui/dialog.tsx']);
});

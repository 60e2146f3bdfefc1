/** What the first word after `shuke` can be. */
export const commandNames = [
  'new',
  'info',
  'check',
  'copy',
  'columns',
  'import',
  'undo-import',
  'export',
  'history',
  'undo',
  'find',
  'rank',
  'cases',
  'case',
  'usual-gap',
  'duplicates',
  'merge',
  'serve',
  'help',
] as const;
export type CommandName = (typeof commandNames)[number];

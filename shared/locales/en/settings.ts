export const settings = {
  language: 'Language',
  asSystem: 'As the system',
  theme: 'Appearance',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  keys: 'Keys',
  keyMeanings: {
    pages: 'Pages of the rail, from the top',
    import: 'Import',
    archive: 'Archive',
    filter: 'To the search field of the page',
    move: 'Move in a list',
    open: 'Open the row beside the list',
    openPage: 'Open the row as a whole page',
    save: 'Save what is being typed',
    close: 'Close the panel',
  },
  version: 'Version',
};

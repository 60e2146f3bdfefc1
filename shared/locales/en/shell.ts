/** What the desktop window says by itself: in the system's dialogs. */
export const shell = {
  files: {
    import: 'Spreadsheets',
    archive: 'Shuke archives',
    all: 'All files',
  },
};

/** What was typed and is not saved. */
export const drafts = {
  unsaved: 'Unsaved text',
  inArchiveHow: 'What was typed and not saved is kept in the archive, and is there when the form is opened again',
  inMemory: 'Unsaved text, kept only until Shuke closes',
  inMemoryHow: 'The archive cannot be written now, so what was typed is not in it yet',
  fromBefore: 'Typed before and not saved.',
  giveUp: 'Discard it',
};

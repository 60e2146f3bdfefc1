/** The first page of the report, before it leaves. */
export const frontPage = {
  title: 'First page of the report',
  open: 'Edit the first page…',
  how: 'The program writes these sentences from the figures. They can be reworded here; an empty one is left out. When the figures change, the new sentence takes the place of an old wording.',
  author: 'Author',
  kinds: {
    concentration: 'On whom the shop depends',
    leading: 'Who leads',
    groups: 'What groups bring',
    movement: 'Who came and went',
    overlooked: 'Who is overlooked',
  },
  written: 'From the figures: {{sentence}}',
  backToWritten: 'Use this sentence',
  earlier: 'Worded before the figures changed: {{sentence}}',
  takeEarlier: 'Use this wording',
  saveAndExport: 'Save and export the report',
};

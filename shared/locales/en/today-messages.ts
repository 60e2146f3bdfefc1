/** One step for everybody who is at it. */
export const todayMessages = {
  title_one: 'The same message for {{count}} customer',
  title_other: 'The same message for {{count}} customers',
  ready_one: '{{count}} message is complete',
  ready_other: '{{count}} messages are complete',
  gaps: 'Messages with a gap',
  leaveOut_one: 'Leave {{count}} out and go on with the others',
  leaveOut_other: 'Leave these {{count}} out and go on with the others',
  print: 'Print the letters',
  note_one: 'Note {{count}} as sent',
  note_other: 'Note {{count}} as sent',
  noted_one: '{{count}} message noted as sent',
  noted_other: '{{count}} messages noted as sent',
};

import type { FieldWords } from '../field-words.ts';

/** What the simple fields of a customer are called (`name`), what to enter (`hint`), and the same in few words (`example`). */
export const customerFields = {
  called: { name: 'Salutation', hint: 'As they like to be called: Mrs Smith, Johnny', example: 'Mrs Smith' },
  howToTalk: {
    name: 'How to talk',
    hint: 'One line: gets to the point; likes to chat first',
    example: 'gets to the point',
  },
  companyRole: { name: 'Job title' },
  source: { name: 'Source', hint: 'A friend, walking by, a leaflet' },
  orientation: {
    name: 'Cares about',
    choices: { price: 'Price', value: 'Value', both: 'Price and value' },
  },
  buysElsewhere: { name: 'Buys elsewhere', choices: { no: 'No', yes: 'Yes' } },
  buysElsewhereFrom: { name: 'Where else', hint: 'From whom else they buy' },
  note: { name: 'Note' },
} satisfies FieldWords;

/** Where a question stands on the page, so that an unanswered one can be gone to. */
export function questionId(choice: 'dateOrder' | 'decimalMark' | 'discountIs'): string {
  return `import-question-${choice}`;
}

import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { formPlaceOf } from '../../../renderer/drafts/form-places.ts';

type Node = Record<string, unknown> & { type: string };

interface Element {
  name: string;
  /** The literal of `draft="…"`. */
  noDraft: string | null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function elementsOf(source: string): Element[] {
  const elements: Element[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      if (value.type === 'JSXOpeningElement') elements.push(elementOf(value));
      Object.values(value).forEach(visit);
    }
  };
  visit(parseAst(source, { lang: 'tsx' }));
  return elements;
}

function elementOf(opening: Node): Element {
  const attributes = opening.attributes as Node[];
  const draft = attributes.find(({ type, name }) => type === 'JSXAttribute' && (name as Node).name === 'draft');
  const literal = isNode(draft?.value) && draft.value.type === 'Literal' ? String(draft.value.value) : null;
  return { name: String((opening.name as Node).name), noDraft: literal };
}

const files = globSync('renderer/**/*.tsx')
  .sort()
  .map((file) => ({ file: file.slice('renderer/'.length), elements: elementsOf(readFileSync(file, 'utf8')) }));

function filesWith(names: readonly string[]): string[] {
  return files.filter(({ elements }) => elements.some(({ name }) => names.includes(name))).map(({ file }) => file);
}

it('every form is a Form, whose draft the compiler asks for; the line of the timeline has its own', () => {
  expect(filesWith(['form'])).toEqual(['timeline/quick-entry-line.tsx', 'ui/form.tsx']);
});

it('the forms without a draft are these, each for its reason', () => {
  const without = files.flatMap(({ file, elements }) =>
    elements.flatMap(({ noDraft }) => (noDraft === null ? [] : [`${file}: ${noDraft}`])),
  );
  expect(without).toEqual([
    'archive/new-archive-panel.tsx: otherArchive',
    'archive/open-archive-panel.tsx: secret',
    'bin/purge-dialog.tsx: confirmation',
    'own-fields/remove-own-field.tsx: nothingTyped',
    'products/merge-product.tsx: nothingTyped',
    'scoring-sheet/filled-sheet-dialog.tsx: nothingTyped',
    'staff/hand-over-customers-dialog.tsx: nothingTyped',
  ]);
});

it('text is typed in forms, in fields that forms are built from, and in these places that save at once or only search', () => {
  const forms = filesWith(['Form', 'EntryForm', 'EditInPlace', 'LineDialog']);
  const fieldsOfForms = [
    'archive/new-passphrase-fields.tsx',
    'archive/passphrase-field.tsx',
    'customers/addresses-editor.tsx',
    'customers/company-input.tsx',
    'customers/customer-picker.tsx',
    'customers/filter/bound-inputs.tsx',
    'customers/filter/life-event-inputs.tsx',
    'customers/filter/set-inputs.tsx',
    'customers/field-input.tsx',
    'customers/source-input.tsx',
    'customers/use-field-in-place.tsx',
    'customers/special-profile-lines.tsx',
    'payments/payment-method-input.tsx',
    'playbooks/event-fields.tsx',
    'playbooks/home-amount-input.tsx',
    'playbooks/playbook-sentences.tsx',
    'playbooks/wording-field.tsx',
    'sales/sale-lines.tsx',
    'sales/sale-payment.tsx',
    'staff/staff-name-input.tsx',
    'timeline/day-field.tsx',
    'timeline/quick-entry-line.tsx',
    'ui/day-input.tsx',
  ];
  const searchesAndViews = [
    'palette/palette.tsx',
    'ranking/factor-weights-panel.tsx',
    'ranking/shopkeepers-sum-section.tsx',
    'ranking/top-fields.tsx',
    'ranking/weight-slider.tsx',
    'scoring-sheet/scored-first-chip.tsx',
    'timeline/timeline-filter.tsx',
    'ui/search-field.tsx',
    'ui/segments.tsx',
  ];
  // Kept as soon as a field is left.
  const settings = [
    'settings/case-clock-setting.tsx',
    'settings/contact-pressure-setting.tsx',
    'settings/usual-minutes-setting.tsx',
    'settings/freshness-setting.tsx',
  ];
  // The draft of an import keeps them.
  const stepsOfAnImport = ['import/column-table.tsx', 'import/seen-step.tsx', 'import/short-hand-choices.tsx'];
  // Radio buttons and ticks: nothing is typed.
  const choices = ['duplicates/choice-row.tsx', 'duplicates/merge-table.tsx', 'ui/pick-all-heading.tsx'];
  const known = new Set([...forms, ...fieldsOfForms, ...searchesAndViews, ...settings, ...stepsOfAnImport, ...choices]);
  const typing = [
    'TextInput',
    'Textarea',
    'TagsInput',
    'Autocomplete',
    'PasswordInput',
    'NumberInput',
    'input',
    'textarea',
  ];
  expect(filesWith(typing).filter((file) => !known.has(file))).toEqual([]);
});

/** Names that a value may be; of one built from parts, how it begins and what stands for the rest. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isNode(value)) return [];
  if (value.type === 'Literal') return typeof value.value === 'string' ? [value.value] : [];
  if (value.type === 'TemplateLiteral') {
    const [{ value: first }] = value.quasis as [{ value: { cooked: string } }];
    return [first.cooked.endsWith('.') ? `${first.cooked}1` : first.cooked];
  }
  if (value.type === 'ConditionalExpression') return [...namesIn(value.consequent), ...namesIn(value.alternate)];
  if (value.type === 'CallExpression') return namesIn((value.callee as Node).object);
  return [];
}

function formsNamedIn(file: string): string[] {
  const names: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      if (value.type === 'Property' && (value.key as Node).name === 'form') names.push(...namesIn(value.value));
      Object.values(value).forEach(visit);
    }
  };
  visit(parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  return names;
}

it('the list of what is not saved knows the place of every form that keeps a draft', () => {
  const named = globSync('renderer/**/*.{ts,tsx}')
    .filter((file) => !file.startsWith('renderer/drafts/'))
    .flatMap(formsNamedIn)
    .filter((form) => !form.endsWith('.'));
  expect(named).toEqual(expect.arrayContaining(['customer.new', 'case.handOver.1', 'contact.new', 'archive.copy']));
  expect([...new Set(named)].filter((form) => formPlaceOf({ form }) === null)).toEqual([]);
});

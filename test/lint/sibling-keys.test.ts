import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

type Node = Record<string, unknown> & { type: string };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The source of an element's `key`, where it has one. */
function keyOf(element: Node, source: string): string | null {
  const { attributes } = element.openingElement as { attributes: Node[] };
  const key = attributes.find(({ type, name }) => type === 'JSXAttribute' && (name as Node).name === 'key');
  return isNode(key?.value) ? source.slice(Number(key.value.start), Number(key.value.end)) : null;
}

/** The elements an expression can become where it stands: `{a && <B />}`, `{a ? <B /> : <C />}`. */
function elementsIn(child: unknown): Node[] {
  if (!isNode(child)) return [];
  switch (child.type) {
    case 'JSXElement':
      return [child];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return elementsIn(child.expression);
    case 'LogicalExpression':
      return [...elementsIn(child.left), ...elementsIn(child.right)];
    case 'ConditionalExpression':
      // One or the other: they are never siblings.
      return elementsIn(child.consequent).slice(0, 1);
    default:
      return [];
  }
}

/** Keys that two siblings written one after the other share: React then keeps and repeats elements at random. */
function sharedKeys(source: string): string[] {
  const shared: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      const children = value.type === 'ArrayExpression' ? value.elements : value.children;
      const keys = (Array.isArray(children) ? children : [])
        .flatMap(elementsIn)
        .map((element) => keyOf(element, source))
        .filter((key) => key !== null);
      shared.push(...keys.filter((key, index) => keys.indexOf(key) !== index));
      Object.values(value).forEach(visit);
    }
  };
  visit(parseAst(source, { lang: 'tsx' }));
  return shared;
}

describe('keys of elements', () => {
  it('are told apart where two siblings are written with the same one', () => {
    expect(sharedKeys('const x = <p><A key={b.c} /><i />{d && <C key={b.c} />}</p>;')).toEqual(['{b.c}']);
    expect(sharedKeys('const x = <p><A key="a" />{d ? <C key="b" /> : <D key="b" />}</p>;')).toEqual([]);
  });

  it('are never shared by two siblings', () => {
    const files = globSync('renderer/**/*.tsx');
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) => sharedKeys(readFileSync(file, 'utf8')).map((key) => `${file} ${key}`));
    expect(found).toEqual([]);
  });
});

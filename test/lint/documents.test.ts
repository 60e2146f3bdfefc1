import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const documents = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', 'packaging/**/*.md']);
const decisions = globSync('docs/decisions/*.md').map((path) => basename(path));

/** The walk through a new kind of record in `docs/architecture.md` names files of one that does not exist. */
const isOfTheExample = (path: string) => path.split('/').includes('visits');

/** As GitHub makes them from headings. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/gu, '-'),
  );
}

function brokenLinks(document: string): string[] {
  const markdown = readFileSync(document, 'utf8').replaceAll(/^```.*?^```/gmsu, '');
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/gu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/u.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : join(dirname(document), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
    });
}

/** Files and folders that are named from the root of the project. */
function namedPaths(markdown: string): string[] {
  return [...markdown.matchAll(/`((?:shared|electron|renderer|test|docs|packaging|resources)\/[^`\s]*)`/gu)].map(
    ([, path = '']) => path.replace('<feature>', '*'),
  );
}

describe('the documents', () => {
  it.each(documents)('%s links to what is there', (document) => {
    expect(brokenLinks(document)).toEqual([]);
  });

  it.each(globSync('docs/*.md'))('%s names files and folders that are there', (document) => {
    const gone = namedPaths(readFileSync(document, 'utf8')).filter(
      (path) => !isOfTheExample(path) && globSync(path).length === 0,
    );
    expect(gone).toEqual([]);
  });

  it('number each decision once, without a gap', () => {
    expect(decisions.map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b)).toEqual(
      decisions.map((_, place) => place + 1),
    );
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from './read-yaml.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const job = z.object({
  'timeout-minutes': z.number(),
  strategy: z.object({ matrix: z.object({ system: z.array(z.string()) }) }),
  steps: z.array(step),
});
const workflow = z
  .object({ permissions: z.record(z.string(), z.string()), jobs: z.record(z.string(), job) })
  .parse(readYaml(join(root, '.github/workflows/ci.yml')));
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((each) => each.steps);
const commands = steps.flatMap(({ run }) => run?.split('\n') ?? []);

describe('the workflow', () => {
  it('runs on all three systems, and gives each job an end', () => {
    expect(jobs.flatMap(({ strategy }) => strategy.matrix.system.map((system) => system.split('-')[0]))).toEqual([
      'ubuntu',
      'windows',
      'macos',
    ]);
    expect(jobs.every((each) => each['timeout-minutes'] <= 60)).toBe(true);
  });

  it('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { uses, with: inputs } of steps) {
      if (uses?.startsWith('actions/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false });
    }
  });

  it('takes each action by the commit it was read at', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions).toHaveLength(3);
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/u);
  });

  it('names only scripts and files that are there', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const named = commands.flatMap((command) => {
      const [, script] = /npm (?:run )?([a-z:]+)/u.exec(command) ?? [];
      return script === undefined || script === 'ci' ? [] : [script];
    });
    expect(named).toEqual(['test', 'test', 'package']);
    for (const script of named) expect(Object.keys(scripts)).toContain(script);
    const files = commands.flatMap((command) => /^node (\S+)/u.exec(command)?.[1] ?? []);
    expect(files).toHaveLength(1);
    for (const file of files) expect(existsSync(join(root, file))).toBe(true);
  });

  it('keeps installers of releases only', () => {
    const keeping = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(keeping.map((each) => each.if)).toEqual(["startsWith(github.ref, 'refs/tags/')"]);
  });
});

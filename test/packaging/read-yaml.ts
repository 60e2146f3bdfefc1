import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// It comes with electron-builder, without types.
const yaml: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');

/** A YAML file whose whole is a map. */
export function readYaml(path: string): Record<string, unknown> {
  const value = yaml.load(readFileSync(path, 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no map`);
  return { ...value };
}

import type { Plugin } from 'vite';

/** Which class names a component of Mantine was built with, and which style sheet says what they look like. */
const classNames = /@mantine\/core\/.*\/([A-Za-z]+)\.module\.(?:css\.)?mjs$/;
const styleSheet = /@mantine\/core\/styles\/([A-Za-z-]+)\.css$/;

/** Only the styles of the components in use are loaded; a component without its styles ends the build. */
export function mantineStylesStep(): Plugin {
  return {
    name: 'shuke:mantine-styles',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const modules = [...this.getModuleIds()];
      const styled = new Set(modules.flatMap((id) => styleSheet.exec(id)?.[1] ?? []));
      const built = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []));
      const missing = built.flatMap((id) => classNames.exec(id)?.[1] ?? []).filter((name) => !styled.has(name));
      if (missing.length === 0) return;
      this.error(`renderer/app/mantine-styles.ts does not load the styles of ${[...new Set(missing)].join(', ')}`);
    },
  };
}

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

type Inputs = Readonly<Record<string, unknown>>;

/** Artifacts of a run, as upload-artifact and download-artifact keep them. */
export class Artifacts {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  get names(): readonly string[] {
    return readdirSync(this.folder).sort();
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  /** @returns false when no file matches, which for the action is a warning */
  upload(workspace: string, { name, path, 'include-hidden-files': hidden }: Inputs): boolean {
    const patterns = String(path)
      .split('\n')
      .filter((line) => line !== '');
    const files = patterns
      .flatMap((pattern) => matching(workspace, pattern.split('/')))
      .flatMap((found) => filesBelow(workspace, found))
      .filter((file) => hidden === true || !file.split('/').some((part) => part.startsWith('.')));
    if (files.length === 0) return false;
    const target = this.path(String(name));
    if (existsSync(target))
      throw new Error(`There is an artifact ${name} already: they can't be written twice.`);
    const root = commonFolder(patterns.map((pattern) => searchPath(workspace, pattern)));
    for (const file of files) {
      cpSync(join(workspace, file), join(target, relative(root, file)), { recursive: true });
    }
    return true;
  }

  download(workspace: string, inputs: Inputs): void {
    const { name, pattern, path = '.', 'merge-multiple': merge } = inputs;
    const target = join(workspace, String(path));
    if (name !== undefined) {
      if (!existsSync(this.path(String(name)))) throw new Error(`There is no artifact ${name}.`);
      cpSync(this.path(String(name)), target, { recursive: true });
      return;
    }
    const wanted = expressionOf(String(pattern));
    for (const artifact of this.names.filter((candidate) => wanted.test(candidate))) {
      cpSync(this.path(artifact), merge === true ? target : join(target, artifact), { recursive: true });
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Paths that a pattern with `*` stands for. */
export function matching(
  workspace: string,
  [segment, ...rest]: readonly string[],
  below = '',
): readonly string[] {
  if (segment === undefined) return [below];
  const folder = join(workspace, below);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const wanted = expressionOf(segment);
  return readdirSync(folder)
    .filter((name) => wanted.test(name))
    .sort()
    .flatMap((name) => matching(workspace, rest, join(below, name)));
}

function filesBelow(workspace: string, path: string): readonly string[] {
  if (!statSync(join(workspace, path)).isDirectory()) return [path];
  return readdirSync(join(workspace, path)).flatMap((name) => filesBelow(workspace, join(path, name)));
}

/** Where a pattern is looked for: before its first wildcard. A file alone is kept under its name. */
function searchPath(workspace: string, pattern: string): string {
  const parts = pattern.split('/');
  const wildcard = parts.findIndex((part) => part.includes('*'));
  const fixed = wildcard < 0 ? pattern : parts.slice(0, wildcard).join('/');
  const isFolder = existsSync(join(workspace, fixed)) && statSync(join(workspace, fixed)).isDirectory();
  return wildcard < 0 && !isFolder ? dirname(fixed) : fixed;
}

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const within = (folder: string) => others.every((other) => !relative(folder, other).startsWith('..'));
  let folder = first;
  while (folder !== '.' && !within(folder)) folder = dirname(folder);
  return folder;
}

function expressionOf(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .split('*')
      .map((text) => text.replace(/[.+?^$()|[\]{}]/g, '\\$&'))
      .join('.*')}$`,
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stackGraph } from '../pipeline/graph';
import { readLandingZoneFile } from '../pipeline/landing-zone-file';
import { readManifest } from '../pipeline/manifest';
import { selectStacks } from '../pipeline/select';
import { readSynthesizedStack, type SynthesizedStack } from '../pipeline/synthesized-stack';
import { LOCK_FILE, readLockFile } from '../pipeline/terraform/lock-file';
import { LockSeed } from '../pipeline/terraform/lock-seed';
import { rootModuleFiles } from './root-module-files';
import { STACKS, stackReadme } from './stack-readme';
import type { Syntax } from './syntax';
import { ORDER_FILE, topReadme } from './top-readme';

export interface ExportProps {
  /** Folder that was synthesized for the export; lock files are written into it. */
  readonly synthesized: string;
  /** Stack ids or patterns. @default - all stacks */
  readonly stacks: readonly string[];
  /** Folder with stacks that were initialised before, whose lock files fit the others. It need not be there. */
  readonly initialised: string;
  /** What the root modules are written in, given their stacks, which have their lock files by then. */
  readonly syntaxFor: (stacks: Iterable<SynthesizedStack>) => Promise<Syntax>;
}

export interface ExportedFiles {
  readonly stacks: readonly string[];
  /** By path, with forward slashes. */
  readonly files: ReadonlyMap<string, string | Buffer>;
  /** Stacks without a lock file. */
  readonly unlocked: readonly string[];
}

/**
 * All files of an export. The same synthesized stacks and lock files give the same bytes.
 *
 * @throws PipelineError when a named stack is not there, or can't be written in the syntax
 */
export async function exportedFiles({
  synthesized,
  stacks,
  initialised,
  syntaxFor,
}: ExportProps): Promise<ExportedFiles> {
  const manifest = readManifest(synthesized);
  const graph = stackGraph(manifest, selectStacks([...manifest.keys()], stacks));
  const landingZone = readLandingZoneFile(synthesized);
  const seed = lockSeed(initialised);
  const exported = new Set(graph.order);
  const files = new Map<string, string | Buffer>([['.gitignore', IGNORED]]);
  const unlocked: string[] = [];
  const stackOf = (id: string): SynthesizedStack => {
    const entry = manifest.get(id);
    if (entry === undefined) throw new Error(`Stack "${id}" is not in the manifest.`);
    return readSynthesizedStack(entry);
  };
  const lockedStackOf = (id: string): SynthesizedStack => {
    const stack = stackOf(id);
    seed.plant(stack);
    return stack;
  };
  const syntax = await syntaxFor(read(graph.order, lockedStackOf));
  for (const id of graph.order) {
    const stack = lockedStackOf(id);
    const lockFile = readLockFile(stack.directory);
    if (lockFile === undefined) unlocked.push(id);
    const own = new Map<string, string | Buffer>([
      ...(lockFile === undefined ? [] : [[LOCK_FILE, lockFile] as const]),
      ...rootModuleFiles(stack.json as Readonly<Record<string, unknown>>, syntax),
      ...filesBeside(stack),
    ]);
    const names = [...own.keys()];
    own.set('README.md', stackReadme({ stack, landingZone, files: names, lockFile, exported }));
    for (const [name, content] of own) files.set(`${STACKS}/${id}/${name}`, content);
  }
  files.set(ORDER_FILE, graph.order.map((id) => `${id}\n`).join(''));
  files.set('README.md', topReadme({ graph, stackOf, landingZone, locked: unlocked.length === 0, syntax }));
  return { stacks: graph.order, files, unlocked };
}

/** One at a time: thousands of them would fill the memory. */
function* read(
  ids: readonly string[],
  stackOf: (id: string) => SynthesizedStack,
): Generator<SynthesizedStack> {
  for (const id of ids) yield stackOf(id);
}

const IGNORED = '.terraform/\n*.tfplan\n';

/** Modules and other files that lie in the stack's folder, sorted. */
function filesBeside({ directory, file }: SynthesizedStack): readonly (readonly [string, Buffer])[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== LOCK_FILE)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== file)
    .map((path) => [path.slice(directory.length + 1).replaceAll('\\', '/'), readFileSync(path)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What the stacks of a folder are locked to, whichever of them were initialised there. */
function lockSeed(outDir: string): LockSeed {
  const seed = new LockSeed();
  const folder = join(outDir, 'stacks');
  if (!existsSync(folder)) return seed;
  for (const name of readdirSync(folder).sort()) seed.learn(join(folder, name));
  return seed;
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachePath } from '../source/cache-place';

/** A mistake in the text, as esbuild tells it. */
export class CompileError extends Error {
  constructor(
    message: string,
    /** Character offset in the text; undefined when esbuild names none. */
    readonly offset: number | undefined,
  ) {
    super(message);
  }
}

/**
 * Turns TypeScript into a CommonJS module, types left unchecked. The result is kept by the hash of the text: loading
 * esbuild and starting its process takes some 150 ms, and between two runs few files change.
 *
 * @throws CompileError when the text is not TypeScript
 */
export function compile(root: string, file: string, text: string): string {
  const kept = keptAt(root, file, text);
  if (kept !== undefined) {
    try {
      return readFileSync(kept, 'utf8');
    } catch {
      // Not there yet, or not to be read: compiled anew.
    }
  }
  const code = transform(file, text);
  if (kept !== undefined) keep(kept, code);
  return code;
}

function transform(file: string, text: string): string {
  // Loaded only where a file is not known, and never bundled: it looks for its program beside itself.
  const { transformSync, version } = createRequire(__filename)('esbuild') as typeof import('esbuild');
  try {
    return transformSync(text, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      sourcefile: file,
      sourcemap: false,
      logLevel: 'silent',
    }).code;
  } catch (error) {
    const [first] = (error as { errors?: { text: string; location?: Location | null }[] }).errors ?? [];
    if (!first) throw new CompileError(`${(error as Error).message} (esbuild ${version})`, undefined);
    throw new CompileError(first.text, first.location ? offsetOf(text, first.location) : undefined);
  }
}

interface Location {
  /** From 1. */
  readonly line: number;
  /** In bytes, from 0. */
  readonly column: number;
}

function offsetOf(text: string, { line, column }: Location): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, above) => sum + above.length + 1, 0);
  return (
    before +
    Buffer.from(lines[line - 1] ?? '')
      .subarray(0, column)
      .toString('utf8').length
  );
}

function keptAt(root: string, file: string, text: string): string | undefined {
  const documents = cachePath(root);
  if (documents === undefined) return undefined;
  const hash = createHash('sha256').update(`${process.version}\n${file}\n${text}`).digest('hex').slice(0, 32);
  return join(dirname(documents), `customization-${hash}.js`);
}

function keep(path: string, code: string): void {
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, code);
    renameSync(temporary, path);
  } catch {
    // A read-only checkout works without.
  }
}

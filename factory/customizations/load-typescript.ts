import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import * as zod from 'zod';
import * as api from './api';
import { compile } from './compile';

/** The name under which files in customizations/ import what they are made with. */
const API = 'account-factory/customization';

/** Packages of which there must be one copy: constructs of two copies of CDKTF do not know each other. */
const SHARED = /^(cdktf|constructs|@cdktf)(\/|$)/;

const hostRequire = createRequire(__filename);

/** Loads TypeScript files of a root folder, each once, and what they import from beside them. */
export class TypeScriptLoader {
  readonly #root: string;
  readonly #modules = new Map<string, { exports: unknown }>();

  constructor(root: string) {
    this.#root = realpathSync(resolve(root));
  }

  /**
   * What a file exports. Its top level is run.
   *
   * @param file - relative to the root folder
   * @throws CompileError, or whatever the file throws
   */
  load(file: string): unknown {
    return this.#module(join(this.#root, file));
  }

  #module(path: string): unknown {
    const known = this.#modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.#modules.set(path, module);
    try {
      const text = readFileSync(path, 'utf8');
      if (path.endsWith('.json')) module.exports = JSON.parse(text);
      else this.#run(path, compile(this.#root, this.#nameOf(path), text), module);
    } catch (error) {
      this.#modules.delete(path);
      throw error;
    }
    return module.exports;
  }

  #run(path: string, code: string, module: { exports: unknown }): void {
    const require = (name: string) => this.#require(name, path);
    // As Node runs a CommonJS module. What is run is a file of the repository, reviewed like the rest of its code.
    const run = new Function('exports', 'require', 'module', `${code}\n//# sourceURL=${path}`);
    run(module.exports, require, module);
  }

  #require(name: string, from: string): unknown {
    if (name === API) return api;
    if (name === 'zod') return zod;
    if (SHARED.test(name)) return lazily(() => hostRequire(name) as object);
    if (name.startsWith('.')) return this.#module(this.#resolve(name, from));
    if (name.startsWith('node:')) return hostRequire(name);
    try {
      return createRequire(from)(name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
      return hostRequire(name);
    }
  }

  #resolve(name: string, from: string): string {
    const path = resolve(dirname(from), name);
    const found = [path, `${path}.ts`, path.replace(/\.js$/, '.ts'), join(path, 'index.ts')].find(
      (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
    );
    if (found === undefined) throw new Error(`${this.#nameOf(from)} imports "${name}", which is not there.`);
    if (!realpathSync(found).startsWith(`${this.#root}${sep}`)) {
      throw new Error(`${this.#nameOf(from)} imports "${name}", which is outside of the root folder.`);
    }
    return found;
  }

  #nameOf(path: string): string {
    return relative(this.#root, path).split(sep).join('/');
  }
}

/**
 * A module that is loaded when something is first taken from it. CDKTF takes longer to load than `validate` takes to run,
 * and the options of a customization need none of it.
 */
function lazily(load: () => object): object {
  return new Proxy(
    {},
    {
      get: (_, key) => Reflect.get(load(), key),
      has: (_, key) => Reflect.has(load(), key),
      ownKeys: () => Reflect.ownKeys(load()),
      getOwnPropertyDescriptor: (_, key) => {
        const descriptor = Reflect.getOwnPropertyDescriptor(load(), key);
        // The target of the proxy is empty, so it can claim to hold only what could be taken away.
        return descriptor && { ...descriptor, configurable: true };
      },
    },
  );
}

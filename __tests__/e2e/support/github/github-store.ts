import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { PROJECT } from '../../../workflows/workflow';

/** What is on GitHub beside the repository. */
export interface GithubStore {
  readonly comments: Comment[];
  readonly issues: Issue[];
  readonly labels: string[];
  /** Commits for which the workflow `apply` has succeeded, the latest first. */
  readonly succeeded: string[];
}

export interface Comment {
  readonly id: number;
  /** Of an issue or a pull request. */
  readonly issue: number;
  readonly user: { readonly login: string };
  readonly body: string;
}

export interface Issue {
  readonly number: number;
  readonly state: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly user: { readonly login: string };
  readonly body: string;
}

/** The file that the program `gh` of the tests answers from. */
export class GithubFile {
  readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'github.json');
    this.write({ comments: [], issues: [], labels: [], succeeded: [] });
  }

  read(): GithubStore {
    return JSON.parse(readFileSync(this.path, 'utf8')) as GithubStore;
  }

  write(store: GithubStore): void {
    writeFileSync(this.path, JSON.stringify(store));
  }
}

/** Puts `gh` and `npm` into a folder for the PATH; the packages that `npm ci` would install are those of this project. */
export function installPrograms(folder: string): void {
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: [join(__dirname, 'fake-gh.ts')],
    outfile: join(folder, 'gh.js'),
    bundle: true,
    platform: 'node',
    external: ['jq-wasm'],
  });
  const programs = {
    gh: `NODE_PATH=${JSON.stringify(join(PROJECT, 'node_modules'))} exec node "$(dirname "$0")/gh.js" "$@"`,
    npm: `[ "$1" = ci ] || { echo "npm $* is not known here" >&2; exit 1; }`,
  };
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/usr/bin/env bash\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
}

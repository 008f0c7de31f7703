import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as jq from 'jq-wasm';
import type { GithubStore } from './github-store';

/**
 * A program `gh` that knows the calls of our workflows, answers them from a file, and writes there what would be on GitHub. What it does
 * not know, it refuses.
 */
const file = process.env.FAKE_GH_STORE ?? '';
const store = JSON.parse(readFileSync(file, 'utf8')) as GithubStore;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    method: { type: 'string', default: 'GET' },
    paginate: { type: 'boolean' },
    silent: { type: 'boolean' },
    jq: { type: 'string' },
    field: { type: 'string', multiple: true, default: [] },
    'raw-field': { type: 'string', multiple: true, default: [] },
    workflow: { type: 'string' },
    branch: { type: 'string' },
    status: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'string' },
    description: { type: 'string' },
    color: { type: 'string' },
    force: { type: 'boolean' },
  },
});

async function main(): Promise<void> {
  if (!process.env.GH_TOKEN || !process.env.GH_REPO) throw new Error('gh needs GH_TOKEN and GH_REPO.');
  const answer = answerTo(positionals, fields());
  writeFileSync(file, JSON.stringify(store, null, 2));
  if (values.silent || answer === undefined) return;
  const printed = await jq.raw(answer, values.jq ?? '.', ['-r']);
  if (printed !== '') process.stdout.write(`${printed.trimEnd()}\n`);
}

/** `--field` reads files after `@`; both make lists of `name[]`. */
function fields(): Readonly<Record<string, string | string[]>> {
  const texts = [
    ...values.field.map((text) => [text, true] as const),
    ...values['raw-field'].map((text) => [text, false] as const),
  ];
  const found: Record<string, string | string[]> = {};
  for (const [text, reads] of texts) {
    const [, key = '', list, value = ''] = /^(\w+)(\[\])?=(.*)$/s.exec(text) ?? [];
    const content = reads && value.startsWith('@') ? readFileSync(value.slice(1), 'utf8') : value;
    found[key] = list === undefined ? content : [...((found[key] as string[] | undefined) ?? []), content];
  }
  return found;
}

function answerTo([command, what]: readonly string[], given: ReturnType<typeof fields>): object | undefined {
  if (command === 'run' && what === 'list') {
    const { workflow, branch, status, limit, json } = values;
    if (workflow !== 'apply.yaml' || branch !== 'main' || status !== 'success' || json !== 'headSha') {
      throw new Error('Other runs are not known here.');
    }
    return store.succeeded.slice(0, Number(limit)).map((headSha) => ({ headSha }));
  }
  if (command === 'label' && what === 'create') {
    store.labels.push(positionals[2] ?? '');
    return undefined;
  }
  if (command === 'api' && what !== undefined) return api(what, given);
  throw new Error(`gh ${positionals.join(' ')} is not known here.`);
}

function api(url: string, given: ReturnType<typeof fields>): object | undefined {
  const call = `${values.method} ${url.replace(/\?.*$/, '').replace('repos/{owner}/{repo}/', '')}`;
  const [, number = ''] = /\/(\d+)/.exec(call) ?? [];
  const user = { login: 'github-actions[bot]' };
  const body = String(given.body ?? '');
  switch (call.replace(/\d+/, 'N')) {
    case 'GET issues/N/comments':
      return store.comments.filter(({ issue }) => issue === Number(number));
    case 'POST issues/N/comments':
      store.comments.push({ id: store.comments.length + 1, issue: Number(number), user, body });
      return undefined;
    case 'PATCH issues/comments/N':
      Object.assign(store.comments.find(({ id }) => id === Number(number)) ?? {}, { body });
      return undefined;
    case 'GET issues': {
      const query = new URLSearchParams(url.split('?')[1]);
      return store.issues.filter(
        ({ state, labels }) => state === query.get('state') && labels.includes(query.get('labels') ?? ''),
      );
    }
    case 'POST issues': {
      const { title, labels } = given as { title: string; labels: string[] };
      store.issues.push({
        number: 100 + store.issues.length,
        state: 'open',
        title,
        labels,
        user,
        body,
      });
      return undefined;
    }
    case 'PATCH issues/N':
      Object.assign(store.issues.find((issue) => issue.number === Number(number)) ?? {}, given);
      return undefined;
    default:
      throw new Error(`gh api ${call} is not known here.`);
  }
}

main().catch((error: Error) => {
  process.stderr.write(`gh: ${error.message}\n`);
  process.exitCode = 1;
});

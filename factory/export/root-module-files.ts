import { JSON_SYNTAX, type Syntax } from './syntax';

type Block = Readonly<Record<string, unknown>>;

/** Which file of a root module the blocks of a kind are in, as Terraform teams lay out theirs. */
const FILES: Readonly<Record<string, string>> = {
  provider: 'providers',
  variable: 'variables',
  output: 'outputs',
};

/**
 * The files of a plain root module, by name, from what was synthesized for a stack: versions, backend, providers, what it reads of
 * other stacks, variables, outputs, and all the rest in `main`. Terraform reads them as one. Keys stay in the order in which
 * they were synthesized, which is sorted.
 */
export function rootModuleFiles(
  synthesized: Block,
  { extension, print }: Syntax = JSON_SYNTAX,
): ReadonlyMap<string, string> {
  const files = new Map<string, Record<string, unknown>>();
  const put = (file: string, key: string, value: unknown) => {
    files.set(file, { ...files.get(file), [key]: value });
  };
  for (const [key, value] of Object.entries(synthesized)) {
    // A comment in Terraform's JSON: CDKTF keeps its own there.
    if (key === '//') continue;
    if (key === 'terraform' && isBlock(value)) {
      const { backend, cloud, ...versions } = value;
      put('versions', key, versions);
      if (backend !== undefined) put('backend', key, { backend });
      if (cloud !== undefined) put('backend', key, { cloud });
    } else if (key === 'data' && isBlock(value)) {
      const { terraform_remote_state, ...others } = value;
      if (terraform_remote_state !== undefined)
        put('remote-state', key, { terraform_remote_state: withoutComments(terraform_remote_state) });
      if (Object.keys(others).length > 0)
        put(
          'main',
          key,
          mapValues(others, (named) => withoutComments(named)),
        );
    } else if (key === 'resource' && isBlock(value)) {
      put(
        'main',
        key,
        mapValues(value, (named) => withoutComments(named)),
      );
    } else {
      put(FILES[key] ?? 'main', key, withoutComments(value));
    }
  }
  return new Map([...files].sort(byName).map(([name, content]) => [`${name}${extension}`, print(content)]));
}

/** Of named blocks, each without the comment in its body. Deeper down `//` may be a key of a map, such as a tag's. */
function withoutComments(named: unknown): unknown {
  if (!isBlock(named)) return named;
  return mapValues(named, (body) => {
    if (!isBlock(body) || !('//' in body)) return body;
    const { '//': _, ...rest } = body;
    return rest;
  });
}

function mapValues(block: Block, change: (value: unknown) => unknown): Block {
  return Object.fromEntries(Object.entries(block).map(([key, value]) => [key, change(value)]));
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Addresses of blocks of a root module that differ between two texts of it. */
export interface ResourceDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

type Block = Readonly<Record<string, unknown>>;

/** How many keys below a section name one block of it; sections that are not here are one block. */
const DEPTH: Readonly<Record<string, number>> = { resource: 2, data: 2, module: 1, output: 1, provider: 1 };

/** What differs, block by block: `aws_ssm_parameter.owner`, `module.vpc`, `output.account_id`, `terraform`. */
export function resourceDifference(before: Block, now: Block): ResourceDifference {
  const former = blocksOf(before);
  const present = blocksOf(now);
  return {
    added: [...present.keys()].filter((address) => !former.has(address)),
    changed: [...present].flatMap(([address, text]) =>
      former.has(address) && former.get(address) !== text ? [address] : [],
    ),
    removed: [...former.keys()].filter((address) => !present.has(address)),
  };
}

function blocksOf(terraform: Block): Map<string, string> {
  const blocks = new Map<string, string>();
  for (const [section, content] of Object.entries(terraform)) {
    if (section === '//') continue;
    const name = section === 'resource' ? [] : [section];
    collect(blocks, name, content, DEPTH[section] ?? 0);
  }
  return blocks;
}

function collect(
  blocks: Map<string, string>,
  path: readonly string[],
  content: unknown,
  depth: number,
): void {
  if (depth === 0 || typeof content !== 'object' || content === null || Array.isArray(content)) {
    blocks.set(path.join('.'), JSON.stringify(content));
    return;
  }
  for (const [key, below] of Object.entries(content)) collect(blocks, [...path, key], below, depth - 1);
}

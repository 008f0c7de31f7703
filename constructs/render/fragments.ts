import { Tokenization } from 'cdktf';

/** A block of Terraform JSON: section, then types and names. */
export type TerraformJson = Record<string, unknown>;

/** How many keys below a section name one element: `resource` type and name, `output` name. */
const ELEMENT_DEPTH: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  output: 1,
  variable: 1,
  module: 1,
  locals: 1,
};

/** Puts the fragments of a stack's elements together, and refuses two elements with one address. */
export class FragmentMerger {
  readonly document: TerraformJson = {};
  readonly #owners = new Map<string, string>();

  constructor(private readonly stackId: string) {}

  /**
   * @param owner - construct path of the element that the fragment is from
   * @throws Error naming both constructs when another one has the address already
   */
  add(fragment: TerraformJson, owner: string): void {
    for (const [section, content] of Object.entries(fragment)) {
      if (content === undefined) continue;
      this.#claim(section, content, ELEMENT_DEPTH[section] ?? 0, owner);
      mergeInto(this.document, section, content);
    }
  }

  #claim(address: string, content: unknown, depth: number, owner: string): void {
    if (depth === 0 || !isBlock(content)) return;
    for (const [name, below] of Object.entries(content)) {
      const at = `${address}.${name}`;
      if (depth > 1) {
        this.#claim(at, below, depth - 1, owner);
        continue;
      }
      const other = this.#owners.get(at);
      if (other !== undefined) {
        throw new Error(
          `Stack "${this.stackId}" has two constructs with the Terraform address ${at}: ${other} and ${owner}. ` +
            'The second would silently replace the first. Give one of them another id.',
        );
      }
      this.#owners.set(at, owner);
    }
  }
}

/** Merges blocks key by key, appends lists, and lets any other value replace the one before. */
export function mergeInto(target: TerraformJson, key: string, value: unknown): void {
  const present = target[key];
  if (value === undefined) return;
  if (isBlock(present) && isBlock(value)) {
    for (const [name, below] of Object.entries(value)) mergeInto(present, name, below);
  } else if (Array.isArray(present) && Array.isArray(value)) {
    target[key] = [...present, ...value];
  } else {
    target[key] = value;
  }
}

/** A mapping that may be merged with another: neither a list nor one of CDKTF's tokens. */
export function isBlock(value: unknown): value is TerraformJson {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !Tokenization.isResolvable(value)
  );
}

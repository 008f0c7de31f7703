/** What is synthesized for a stack. */
export interface StackContent {
  /** `cdk.tf.json` */
  readonly terraform: Readonly<Record<string, unknown>>;
  /** Ids of the stacks that have to be applied before it, sorted. */
  readonly dependencies: readonly string[];
  /** Hashes of the files beside it, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Text of the lock file of provider versions. @default - none */
  readonly lockFile: string | undefined;
}

/** All stacks as one state of the files gives them. What is in one is worked out when it is asked for. */
export interface StackSource {
  /** Slug of the account that a stack is of, by the stack's id; undefined for one of the organisation. */
  readonly accounts: ReadonlyMap<string, string | undefined>;
  content(id: string): StackContent;
}

/**
 * Rendering sorts keys, so that equal content has equal text. Neither the block for CDKTF's own command line nor the order of the
 * stacks says anything to Terraform.
 */
export function sameContent(a: StackContent, b: StackContent): boolean {
  const text = (content: StackContent) =>
    JSON.stringify({ ...content, dependencies: 0, terraform: { ...content.terraform, '//': 0 } });
  return text(a) === text(b);
}

/** Where nothing can be compared with: there was no organisation, or its files were no such. */
export const NO_STACKS: StackSource = {
  accounts: new Map(),
  content: (id) => {
    throw new Error(`There is no stack "${id}".`);
  },
};

/** A request as far as it is known, as the statements of one account's policies see it. */
export interface Request {
  /** In lower case. */
  readonly action: string;
  readonly resource: string | undefined;
  /** By the name of a condition key in lower case. */
  stateOf(key: string): KeyState;
  /** Ids of accounts that are someone's: none of them is the one that a late value stands for. */
  readonly knownIds: ReadonlySet<string>;
}

export type KeyState =
  /** No values: the request lacks the key. */
  { readonly values: readonly string[] } | { readonly unknown: Unknown };

/** What is known nevertheless of a value that is not. */
export interface Unknown {
  /** Every request has the key. */
  readonly isPresent: boolean;
  /** What the value looks like, with wildcards. @default - anything */
  readonly form?: string;
  /** What the value does not begin with. @default - anything goes */
  readonly not?: string;
}

export const absent: KeyState = { values: [] };
export const unknown: KeyState = { unknown: { isPresent: false } };
/** Every request has the key, with a value that is not known. */
export const present: KeyState = { unknown: { isPresent: true } };

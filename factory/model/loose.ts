/**
 * The shape of data in which what is wrong was left out: every field, at every depth, may be missing. Rules work on
 * this, so that one mistake in a file hides none of the others.
 */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> }
    : T;

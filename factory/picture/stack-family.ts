/** What a stack is, apart from the account that it is about. */
export interface StackFamily {
  /** `budget` of `budget-payments-prod`. */
  readonly name: string;
  /** Slug of the account; undefined for a stack that there is one of. */
  readonly about: string | undefined;
}

/** Takes the slug off a stack's id: the longest, as one slug may end as another does. */
export function stackFamily(id: string, slugs: ReadonlySet<string>): StackFamily {
  for (let at = id.indexOf('-'); at !== -1; at = id.indexOf('-', at + 1)) {
    const about = id.slice(at + 1);
    if (slugs.has(about)) return { name: id.slice(0, at), about };
  }
  return { name: id, about: undefined };
}

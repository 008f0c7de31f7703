import { lateMark } from '../guardrails/late-value';
import { type PlaceholderValues, placeholderValues } from '../guardrails/placeholder-values';
import { effectiveTags } from '../model/effective-tags';
import type { Inheritance } from '../model/inheritance';
import type { RequestDocument, Workspace } from '../model/workspace';

/** An output that a customization of an account has. */
export interface KnownOutput {
  /** `<account>.<customization>.<output>` */
  readonly name: string;
  readonly mark: string;
}

/**
 * What placeholders stand for in the options of one account: facts about it (`{{account.slug}}`, `{{account.tags.team}}`), what
 * policy documents can use, and outputs of other accounts' customizations.
 *
 * @param outputOf - the mark for an output; undefined when there is none of that name
 */
export function accountValues(
  workspace: Workspace,
  { slug, data }: RequestDocument,
  { defaults }: Inheritance,
  outputOf: (name: string) => string | undefined,
  outputs: () => readonly string[],
): PlaceholderValues {
  const shared = sharedValues(workspace);
  const facts: Readonly<Record<string, string | undefined>> = {
    'account.id': data.accountId ?? lateMark({ kind: 'accountId', slug }),
    'account.slug': slug,
    'account.name': data.name ?? slug,
    'account.email': data.email,
    'organization.name': workspace.organization.data.name,
    ...prefixed('account.tags', effectiveTags(defaults, data)),
    ...prefixed('account.customFields', data.customFields ?? {}),
  };
  return {
    valueOf: (name, argument) => {
      if (name === 'output') return argument === undefined ? undefined : outputOf(argument);
      // The key of a tag may hold a colon.
      const asked = argument === undefined ? name : `${name}:${argument}`;
      if (!Object.hasOwn(facts, asked)) return shared.valueOf(name, argument);
      const value = facts[asked];
      // A text with a placeholder of its own would be taken for a mark.
      return asked === 'account.id' || !value?.includes('{{') ? value : undefined;
    },
    known: () => [...Object.keys(facts), ...shared.known(), ...outputs().map((name) => `output:${name}`)],
  };
}

const known = new WeakMap<Workspace, PlaceholderValues>();

function sharedValues(workspace: Workspace): PlaceholderValues {
  const found = known.get(workspace) ?? placeholderValues(workspace);
  known.set(workspace, found);
  return found;
}

function prefixed(
  prefix: string,
  texts: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [`${prefix}.${key}`, value]));
}

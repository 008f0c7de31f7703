import type { GuardrailType } from '../../model/landing-zone';

/** How the name of a setting is compared with others. */
export type NameKey = (name: string) => string;

/**
 * AWS does not heed the case of the keys of tag policies, and shows names in effective backup policies in lower case. Values
 * of tags, of which upgrade rollout policies speak, differ by case.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_example-tag-policies.html
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html
 */
export function nameKey(type: GuardrailType): NameKey {
  return type === 'tag' || type === 'backup' ? (name) => name.toLowerCase() : (name) => name;
}

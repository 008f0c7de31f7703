import type { GuardrailType } from '../../model/landing-zone';
import type { GuardedOrganization } from '../guarded-organization';

/** Where an effective policy is asked for; `document`: these documents by themselves, oldest first. */
export type SettingsPlace =
  | { readonly kind: 'account'; readonly slug: string }
  | { readonly kind: 'organizationalUnit'; readonly path: string }
  | { readonly kind: 'document'; readonly contents: readonly string[] };

/**
 * The settings of one type that hold at a place, inheritance worked out: no operators are left in the result.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_inheritance_mgmt.html
 */
export function effectivePolicy(
  _organization: GuardedOrganization,
  _place: SettingsPlace,
  _type: GuardrailType,
): unknown {
  return {};
}

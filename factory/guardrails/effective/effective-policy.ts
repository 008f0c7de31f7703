import { isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailTarget, GuardrailType } from '../../model/landing-zone';
import type { GuardedOrganization } from '../guarded-organization';
import { isObject, type JsonObject } from '../misshape';
import { nameKey } from './name-key';
import { mergeLevel, plainSettings, type SettingTree } from './setting-tree';

/** Where an effective policy is asked for; `document`: these documents by themselves, in the order of attachment. */
export type SettingsPlace =
  | { readonly kind: 'account'; readonly slug: string }
  | { readonly kind: 'organizationalUnit'; readonly path: string }
  | { readonly kind: 'document'; readonly contents: readonly string[] };

/**
 * The settings of one type that hold at a place, inheritance worked out: no operators are left in the result.
 *
 * AWS heeds the order in which policies were attached to one target. Terraform attaches them in no fixed order, so that
 * here they count in the order of their names.
 *
 * @returns undefined for a type that hands no settings down, and for a place that there is not
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_inheritance_mgmt.html
 */
export function effectivePolicy(
  organization: GuardedOrganization,
  place: SettingsPlace,
  type: GuardrailType,
): unknown {
  if (isAuthorizationType(type)) return undefined;
  const tree = treeAt(organization, place, type);
  return tree && (plainSettings(tree) ?? {});
}

function treeAt(
  organization: GuardedOrganization,
  place: SettingsPlace,
  type: GuardrailType,
): SettingTree | undefined {
  if (place.kind === 'document') {
    return mergeLevel(undefined, place.contents.flatMap(settingsOf), nameKey(type));
  }
  const trees = treesOf(organization, type);
  if (place.kind === 'organizationalUnit') {
    const unit = organization.organizationalUnits.find(({ path }) => path === place.path);
    return unit && trees.ofUnit(unit.slug);
  }
  const account = organization.accounts.find(({ slug }) => slug === place.slug);
  return account && trees.ofAccount(account);
}

interface Trees {
  ofUnit(slug: string): SettingTree;
  ofAccount(account: GuardedOrganization['accounts'][number]): SettingTree;
}

const known = new WeakMap<GuardedOrganization, Map<GuardrailType, Trees>>();

/** What each level makes of the one above, worked out once: accounts of one OU mostly have the same. */
function treesOf(organization: GuardedOrganization, type: GuardrailType): Trees {
  const byType = known.get(organization) ?? new Map<GuardrailType, Trees>();
  known.set(organization, byType);
  const trees = byType.get(type) ?? makeTrees(organization, type);
  byType.set(type, trees);
  return trees;
}

function makeTrees(organization: GuardedOrganization, type: GuardrailType): Trees {
  const names = nameKey(type);
  const attached = new Map<string, JsonObject[]>();
  const ofType = organization.guardrails.filter((guardrail) => guardrail.type === type);
  for (const { content, targets } of ofType.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const settings = settingsOf(content);
    for (const target of targets) {
      attached.set(keyOf(target), [...(attached.get(keyOf(target)) ?? []), ...settings]);
    }
  }
  const merged = (above: SettingTree, target: GuardrailTarget): SettingTree => {
    const own = attached.get(keyOf(target));
    return own ? mergeLevel(above, own, names) : above;
  };
  const root = mergeLevel(undefined, attached.get(keyOf({ kind: 'root' })) ?? [], names);
  const units = new Map<string, SettingTree>();
  // Parents come before children.
  for (const { slug, parent } of organization.organizationalUnits) {
    const above = parent === undefined ? root : (units.get(parent) ?? root);
    units.set(slug, merged(above, { kind: 'organizationalUnit', slug }));
  }
  return {
    ofUnit: (slug) => units.get(slug) ?? root,
    ofAccount: ({ slug, organizationalUnit }) =>
      merged(units.get(organizationalUnit) ?? root, { kind: 'account', slug }),
  };
}

function keyOf(target: GuardrailTarget): string {
  return 'slug' in target ? `${target.kind}/${target.slug}` : target.kind;
}

/** The settings that a text holds; none when it is not of a form to hold any, which another rule tells. */
function settingsOf(content: string): JsonObject[] {
  const document: unknown = JSON.parse(content);
  return isObject(document) ? [document] : [];
}

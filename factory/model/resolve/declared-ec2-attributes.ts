import { workedOutOnce } from '../../worked-out-once';
import type { Guardrail, GuardrailTarget } from '../landing-zone';
import { valueAt } from '../shape-check';
import type { OrganizationalUnitNode, Workspace } from '../workspace';
import { resolveGuardrails } from './resolve-guardrails';

/** Controls that set what a declarative policy can set as well: the policy's name for it. */
export const declaredAttribute = {
  ebsSnapshotBlock: 'snapshot_block_public_access',
  amiBlock: 'image_block_public_access',
  instanceMetadata: 'instance_metadata_defaults',
} as const;

/** EC2 settings by the policy's name for them, each with the guardrail that holds it. */
export type DeclaredEc2Attributes = ReadonlyMap<string, Guardrail>;

/** What an account's place in the organisation says of which guardrails reach it. */
export interface AccountPlace {
  readonly slug: string;
  readonly unit: OrganizationalUnitNode | undefined;
}

/**
 * EC2 settings that declarative policies hold for an account, each with the guardrail that does. What one of them sets,
 * nobody can change inside the account.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative_syntax.html
 */
export function declaredEc2Attributes(workspace: Workspace, place: AccountPlace): DeclaredEc2Attributes {
  return new Map(
    declarativePolicies(workspace).flatMap(([guardrail, attributes]) =>
      guardrail.targets.some((target) => reaches(target, place))
        ? attributes.map((attribute) => [attribute, guardrail] as const)
        : [],
    ),
  );
}

const declarativePolicies = workedOutOnce((workspace: Workspace) =>
  resolveGuardrails(workspace)
    .guardrails.filter(({ type }) => type === 'declarative-ec2')
    .map((guardrail) => [guardrail, attributesOf(guardrail.content)] as const),
);

function attributesOf(content: string): readonly string[] {
  const attributes = valueAt(JSON.parse(content), ['ec2_attributes']);
  return typeof attributes === 'object' && attributes !== null ? Object.keys(attributes) : [];
}

function reaches(target: GuardrailTarget, { slug, unit }: AccountPlace): boolean {
  switch (target.kind) {
    case 'root':
      return true;
    case 'managementAccount':
      return false;
    case 'account':
      return target.slug === slug;
    case 'organizationalUnit':
      for (let node = unit; node; node = node.parent) if (node.slug === target.slug) return true;
      return false;
  }
}

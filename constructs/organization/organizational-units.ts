import { OrganizationsOrganizationalUnit } from '@cdktf/provider-aws/lib/organizations-organizational-unit';
import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import type { OrganizationalUnit } from '../../factory/model/landing-zone';
import { reference, terraformText } from '../terraform-text';

export interface OrganizationalUnitsProps {
  /** Id of the organization's root. */
  readonly rootId: string;
  /** Parents before children. */
  readonly organizationalUnits: readonly OrganizationalUnit[];
  /** Has terraform take over an OU that exists. */
  readonly adopt: (unit: TerraformResource, id: string) => void;
}

/** The tree of OUs. Addresses come from slugs, so that an OU can be renamed and keeps its accounts. */
export class OrganizationalUnits extends Construct {
  /** References to the ids of the OUs, by slug. */
  readonly ids: ReadonlyMap<string, string>;

  constructor(
    scope: Construct,
    id: string,
    { rootId, organizationalUnits, adopt }: OrganizationalUnitsProps,
  ) {
    super(scope, id);
    const ids = new Map<string, string>();
    for (const { slug, name, parent, id: existing } of organizationalUnits) {
      const unit = new OrganizationsOrganizationalUnit(this, slug, {
        name: terraformText(name),
        parentId: parent === undefined ? rootId : parentOf(slug, parent, ids),
        // The parent cannot be changed in place: moving an OU would delete it, and its accounts with their guardrails.
        lifecycle: { preventDestroy: true },
      });
      if (existing !== undefined) adopt(unit, existing);
      ids.set(slug, reference(unit, 'id'));
    }
    this.ids = ids;
  }
}

function parentOf(slug: string, parent: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(parent);
  if (id === undefined) throw new Error(`OU "${slug}" comes before its parent "${parent}" in the model.`);
  return id;
}

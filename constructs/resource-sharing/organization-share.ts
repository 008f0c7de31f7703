import { RamPrincipalAssociation } from '@cdktf/provider-aws/lib/ram-principal-association';
import { RamResourceAssociation } from '@cdktf/provider-aws/lib/ram-resource-association';
import { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share';
import { Construct } from 'constructs';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';

export interface OrganizationShareProps {
  /** Name of the share in AWS. */
  readonly name: string;
  /** References to the ARNs of what is shared, by an id that never changes. All lie in one region. */
  readonly resources: ReadonlyMap<string, string>;
  /** ARNs of those who may use it: the organization, or OUs. By an id that never changes. */
  readonly principals: ReadonlyMap<string, string>;
  readonly inRegion: InRegion;
}

/** Resources of one region, shared by AWS RAM with the organization or a part of it, and with nobody outside. */
export class OrganizationShare extends Construct {
  constructor(scope: Construct, id: string, props: OrganizationShareProps) {
    super(scope, id);
    const { name, resources, principals, inRegion } = props;
    const share = new RamResourceShare(this, 'share', {
      name: terraformText(name),
      allowExternalPrincipals: false,
      ...inRegion,
    });
    const resourceShareArn = reference(share, 'arn');
    for (const [key, resourceArn] of resources)
      new RamResourceAssociation(this, `resource_${key}`, { resourceShareArn, resourceArn, ...inRegion });
    for (const [key, principal] of principals)
      new RamPrincipalAssociation(this, `principal_${key}`, { resourceShareArn, principal, ...inRegion });
  }
}

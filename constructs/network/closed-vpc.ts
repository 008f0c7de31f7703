import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { Vpc, type VpcConfig } from '@cdktf/provider-aws/lib/vpc';
import { Construct } from 'constructs';
import type { InRegion } from '../region';
import { reference } from '../terraform-text';
import { FlowLogs } from './flow-logs';

export interface ClosedVpcProps {
  readonly name: string;
  /** Its range, or the pool and size that IPAM goes by. */
  readonly addresses: Pick<VpcConfig, 'cidrBlock' | 'ipv4IpamPoolId' | 'ipv4NetmaskLength'>;
  /** @default - its traffic is not recorded */
  readonly flowLogBucketArn: string | undefined;
  readonly inRegion: InRegion;
}

/** A VPC whose default security group lets nothing in or out: CIS AWS Foundations v3.0 5.4, v5.0 5.5. */
export class ClosedVpc extends Construct {
  /** References. */
  readonly id: string;
  /** Expression, without `${}`, that gives its range. */
  readonly cidrBlock: string;

  constructor(scope: Construct, id: string, props: ClosedVpcProps) {
    super(scope, id);
    const { name, addresses, flowLogBucketArn, inRegion } = props;
    const vpc = new Vpc(this, 'Default', {
      ...addresses,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: name },
      lifecycle: {
        // Whatever an account runs is in it.
        preventDestroy: true,
        // Which pool its range came from matters when it is made: IPAM switched on or off, or another pool, would replace it. Another
        // size would move its subnets, and has to fail.
        ignoreChanges: ['ipv4_ipam_pool_id'],
      },
      ...inRegion,
    });
    this.id = reference(vpc, 'id');
    this.cidrBlock = `${vpc.terraformResourceType}.${vpc.friendlyUniqueId}.cidr_block`;
    new DefaultSecurityGroup(this, 'default-group', { vpcId: this.id, ...inRegion });
    if (flowLogBucketArn !== undefined) new FlowLogs(this, 'flow-logs', this.id, flowLogBucketArn, inRegion);
  }
}

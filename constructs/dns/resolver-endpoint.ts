import { Route53ResolverEndpoint } from '@cdktf/provider-aws/lib/route53-resolver-endpoint';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { Construct } from 'constructs';
import type { InRegion } from '../region';
import { reference, terraformTexts } from '../terraform-text';

/** A VPC and subnets of it, as references or ids. */
export interface ResolverVpc {
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
}

export interface ResolverEndpointProps {
  readonly direction: 'INBOUND' | 'OUTBOUND';
  /** IPv4 ranges that may ask it. */
  readonly clients: readonly string[];
  readonly vpc: ResolverVpc;
  readonly inRegion: InRegion;
}

const DNS_PORT = 53;
const ANYWHERE = { protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] };

/**
 * An endpoint of Route 53 Resolver with its security group: port 53 from those who may ask, and anything out, as AWS recommends.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/best-practices-resolver-endpoint-scaling.html
 */
export class ResolverEndpoint extends Construct {
  /** Reference. */
  readonly endpointId: string;

  constructor(scope: Construct, id: string, { direction, clients, vpc, inRegion }: ResolverEndpointProps) {
    super(scope, id);
    const name = `account-factory-resolver-${direction.toLowerCase()}`;
    const group = new SecurityGroup(this, 'group', {
      name,
      description: 'Endpoint of Route 53 Resolver',
      vpcId: vpc.vpcId,
      ingress: ['tcp', 'udp'].flatMap((protocol) =>
        clients.length === 0
          ? []
          : [{ protocol, fromPort: DNS_PORT, toPort: DNS_PORT, cidrBlocks: terraformTexts([...clients]) }],
      ),
      egress: [ANYWHERE],
      ...inRegion,
    });
    const endpoint = new Route53ResolverEndpoint(this, 'endpoint', {
      name,
      direction,
      securityGroupIds: [reference(group, 'id')],
      ipAddress: vpc.subnetIds.map((subnetId) => ({ subnetId })),
      ...inRegion,
    });
    this.endpointId = reference(endpoint, 'id');
  }
}

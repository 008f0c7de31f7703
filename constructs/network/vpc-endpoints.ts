import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint';
import { Construct } from 'constructs';
import type { Partition } from '../../factory/model/landing-zone';
import { identifier } from '../address';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';

export interface VpcEndpointsProps {
  /** References. */
  readonly vpcId: string;
  readonly vpcCidr: string;
  readonly region: string;
  readonly partition: Partition;
  /** Names of services with gateway endpoints. */
  readonly gateway: readonly string[];
  /** Route tables that lead to them, as references. */
  readonly routeTableIds: readonly string[];
  /** Names of services with interface endpoints, short or whole. */
  readonly interface: readonly string[];
  /** Where those are, one in each zone, as references. */
  readonly subnetIds: readonly string[];
  readonly inRegion: InRegion;
}

const HTTPS = 443;

/** AWS services that are reached without leaving AWS's network. */
export class VpcEndpoints extends Construct {
  constructor(scope: Construct, id: string, props: VpcEndpointsProps) {
    super(scope, id);
    const { vpcId, region, partition, inRegion } = props;
    for (const service of props.gateway)
      new VpcEndpoint(this, identifier(service), {
        vpcId,
        vpcEndpointType: 'Gateway',
        // Without a prefix of their own in China, unlike the others.
        serviceName: terraformText(`com.amazonaws.${region}.${service}`),
        routeTableIds: [...props.routeTableIds],
        ...inRegion,
      });
    if (props.interface.length === 0) return;
    const group = new SecurityGroup(this, 'group', {
      name: 'account-factory-endpoints',
      description: 'Endpoints of AWS services',
      vpcId,
      ingress: [{ protocol: 'tcp', fromPort: HTTPS, toPort: HTTPS, cidrBlocks: [props.vpcCidr] }],
      ...inRegion,
    });
    for (const service of props.interface)
      new VpcEndpoint(this, `interface_${identifier(service)}`, {
        vpcId,
        vpcEndpointType: 'Interface',
        serviceName: terraformText(interfaceServiceName(service, region, partition)),
        subnetIds: [...props.subnetIds],
        securityGroupIds: [reference(group, 'id')],
        privateDnsEnabled: true,
        ...inRegion,
      });
  }
}

/**
 * @param service - `ssm`, or the whole name where AWS does not keep to the pattern
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 * @see https://docs.amazonaws.cn/en_us/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
function interfaceServiceName(service: string, region: string, partition: Partition): string {
  if (service.includes('amazonaws')) return service;
  const prefix = partition === 'aws-cn' ? 'cn.com.amazonaws' : 'com.amazonaws';
  return `${prefix}.${region}.${service}`;
}

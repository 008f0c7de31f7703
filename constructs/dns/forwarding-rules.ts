import { Route53ResolverRule } from '@cdktf/provider-aws/lib/route53-resolver-rule';
import { Route53ResolverRuleAssociation } from '@cdktf/provider-aws/lib/route53-resolver-rule-association';
import { Construct } from 'constructs';
import type { ForwardingRule } from '../../factory/model/dns/resolver';
import { identifier } from '../address';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';
import { nameOfDomain } from './dns-names';

export interface ForwardingRulesProps {
  readonly rules: readonly ForwardingRule[];
  /** Of the outbound endpoint. */
  readonly endpointId: string;
  /** VPC that they hold in, as a reference or an id. @default - none: a profile brings them */
  readonly vpcId: string | undefined;
  readonly inRegion: InRegion;
}

/** Rules of Route 53 Resolver in one region: domains whose names are asked for elsewhere. */
export class ForwardingRules extends Construct {
  /** References to the ARNs of the rules, by domain name. */
  readonly arns: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { rules, endpointId, vpcId, inRegion }: ForwardingRulesProps) {
    super(scope, id);
    const arns = new Map<string, string>();
    for (const { domain, targets } of rules) {
      const rule = new Route53ResolverRule(this, identifier(domain), {
        domainName: terraformText(domain),
        name: nameOfDomain(domain),
        ruleType: 'FORWARD',
        resolverEndpointId: endpointId,
        targetIp: targets.map(({ ip, port }) => ({ ip: terraformText(ip), port })),
        ...inRegion,
      });
      arns.set(domain, reference(rule, 'arn'));
      if (vpcId === undefined) continue;
      new Route53ResolverRuleAssociation(this, `association_${identifier(domain)}`, {
        name: nameOfDomain(domain),
        resolverRuleId: reference(rule, 'id'),
        vpcId,
        ...inRegion,
      });
    }
    this.arns = arns;
  }
}

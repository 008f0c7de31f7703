import { DataAwsRoute53Zone } from '@cdktf/provider-aws/lib/data-aws-route53-zone';
import { Route53Zone } from '@cdktf/provider-aws/lib/route53-zone';
import type { Dns } from '../../factory/model/dns/dns';
import type { Account } from '../../factory/model/landing-zone';
import { accountBySlug } from '../account-by-slug';
import { MemberStack } from '../member-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { DNS } from '../stack-ids';
import { reference, terraformText } from '../terraform-text';
import { dnsOutput } from './dns-names';

/**
 * The public zone that those of accounts are delegated from. Route 53 is one service for all regions, so that its resources take
 * no region.
 */
export class DnsStack extends MemberStack {
  constructor(context: StackContext, { zone, zoneId }: Dns, account: Account) {
    super(context, DNS, account);
    if (zoneId === undefined) this.#make(zone);
    else this.#find(zone, zoneId);
  }

  #make(name: string): void {
    const zone = new Route53Zone(this, 'zone', {
      name: terraformText(name),
      comment: 'Parent of the zones of accounts, made by account-factory',
      forceDestroy: false,
      // AWS would give it other name servers, and every delegation to it would lead nowhere.
      lifecycle: { preventDestroy: true },
    });
    this.output(dnsOutput.zoneId, reference(zone, 'zone_id'));
    this.output(dnsOutput.nameServers, reference(zone, 'name_servers'));
  }

  #find(name: string, zoneId: string): void {
    const zone = new DataAwsRoute53Zone(this, 'zone', {
      zoneId: terraformText(zoneId),
      lifecycle: {
        postcondition: [
          {
            condition: `\${trimsuffix(self.name, ".") == "${terraformText(name)}" && !self.private_zone}`,
            errorMessage: terraformText(
              `The hosted zone ${zoneId} is not the public zone of ${name}: correct dns.zone or dns.zoneId in organization.yaml.`,
            ),
          },
        ],
      },
    });
    const from = `data.${zone.terraformResourceType}.${zone.friendlyUniqueId}`;
    this.output(dnsOutput.zoneId, `\${${from}.zone_id}`);
    this.output(dnsOutput.nameServers, `\${${from}.name_servers}`);
  }
}

/** One, or none when the organisation has no domain name. */
export function dnsStacks(context: StackContext): StackDefinition[] {
  const { dns } = context.landingZone;
  if (!dns) return [];
  return [{ id: DNS, make: () => new DnsStack(context, dns, dnsAccount(context, dns)) }];
}

/** The account of the parent zone. */
export function dnsAccount({ landingZone }: StackContext, { account: slug }: Dns): Account {
  const account = accountBySlug(landingZone, slug);
  if (!account) throw new Error(`Domain names are in the account "${slug}", which the model lacks.`);
  return account;
}

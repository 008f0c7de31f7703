import { OamSink } from '@cdktf/provider-aws/lib/oam-sink';
import { OamSinkPolicy } from '@cdktf/provider-aws/lib/oam-sink-policy';
import { defineCustomization, z } from 'account-factory/customization';
import { telemetry } from './shared/telemetry';

/**
 * CloudWatch of this account shows metrics, logs and traces of the accounts that link to it (`observability-link`). Only accounts
 * of the organization may, and only with what the sink takes.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Unified-Cross-Account-Setup.html
 */
export default defineCustomization({
  description: 'CloudWatch shows metrics, logs and traces of the accounts that link to this one.',
  options: z.strictObject({
    /** What accounts may share; they choose what they do. */
    takes: z.array(telemetry).min(1).default(telemetry.options),
    /** A sink sees what is in its region. @default - the home region */
    regions: z.array(z.string()).min(1).optional(),
  }),
  outputs: ['sink_arns'],
  build(scope, { options, organization, regions }) {
    const sinks = (options.regions ?? [organization.homeRegion]).map((region) => {
      const sink = new OamSink(scope, `sink_${region}`, { name: 'organization', ...regions.in(region) });
      new OamSinkPolicy(scope, `sink_policy_${region}`, {
        sinkIdentifier: sink.arn,
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'OrganizationLinks',
              Effect: 'Allow',
              Principal: '*',
              Action: ['oam:CreateLink', 'oam:UpdateLink'],
              Resource: '*',
              Condition: {
                StringEquals: { 'aws:PrincipalOrgID': organization.id },
                'ForAllValues:StringEquals': { 'oam:ResourceTypes': options.takes },
              },
            },
          ],
        }),
        ...regions.in(region),
      });
      return [region, sink.arn] as const;
    });
    // An output is one text: sinks of all regions by region, as JSON.
    return { sink_arns: JSON.stringify(Object.fromEntries(sinks)) };
  },
});

import { OamLink } from '@cdktf/provider-aws/lib/oam-link';
import { defineCustomization, z } from 'account-factory/customization';
import { Fn } from 'cdktf';
import { telemetry } from './shared/telemetry';

/**
 * Shares metrics, logs and traces of the account with the one that has `observability-hub`. They stay where they are, and are
 * charged there; nothing is copied. The account of the hub takes no link: AWS refuses one to an account itself.
 */
export default defineCustomization({
  description: 'Metrics, logs and traces of the account show in CloudWatch of another.',
  options: z.strictObject({
    /** `{{output:<account>.observability-hub.sink_arns}}` */
    sinks: z.string(),
    shares: z.array(telemetry).min(1).default(telemetry.options),
    /** Those in which the hub has a sink. @default - the home region */
    regions: z.array(z.string()).min(1).optional(),
  }),
  build(scope, { options, organization, regions }) {
    const sinks = Fn.jsondecode(options.sinks);
    for (const region of options.regions ?? [organization.homeRegion]) {
      new OamLink(scope, `link_${region}`, {
        labelTemplate: '$AccountName',
        resourceTypes: options.shares,
        sinkIdentifier: Fn.lookup(sinks, region),
        ...regions.in(region),
      });
    }
  },
});

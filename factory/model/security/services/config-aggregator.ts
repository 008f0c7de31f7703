import { z } from 'zod';
import { aggregatorName } from '../../../aws/config/limits';
import { lengthOf, text } from '../../shape-kit';
import { service, settingsOf } from './service';

/** What AWS Config records in all accounts and regions, in one place. */
export interface ConfigAggregator {
  readonly name: string;
}

/** Name of the role with which AWS Config looks up the accounts of the organization. */
export const aggregatorRole = 'account-factory-config-aggregator';

/** `security.configAggregator` of organization.yaml. */
export const configAggregatorShape = service(
  'Aggregator of what AWS Config records in every account and region, in the home region. Free; it shows what the accounts record.',
  z.strictObject({
    name: text('Name of the aggregator. Default: `organization`.', lengthOf(aggregatorName)).optional(),
  }),
);

export function resolveConfigAggregator(
  given: z.infer<typeof configAggregatorShape> | undefined,
): ConfigAggregator | undefined {
  const settings = settingsOf(given);
  return settings && { name: settings.name ?? 'organization' };
}

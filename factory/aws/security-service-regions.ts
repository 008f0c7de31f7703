/** Security services that not every region has. */
export type PartialService = 'inspector' | 'macie' | 'detective';

/**
 * Regions without them: those for which the AWS SDKs have no endpoint (endpoints.json, 2026).
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/inspector2.html
 * @see https://docs.aws.amazon.com/general/latest/gr/macie.html
 * @see https://docs.aws.amazon.com/general/latest/gr/detective.html
 */
const missing: Readonly<Record<PartialService, ReadonlySet<string>>> = {
  inspector: new Set(['ap-southeast-6']),
  macie: new Set([
    'ap-east-2',
    'ap-south-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
    'ca-west-1',
    'eu-central-2',
    'eu-south-2',
    'me-central-1',
    'mx-central-1',
  ]),
  detective: new Set([
    'ap-east-2',
    'ap-northeast-3',
    'ap-south-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
    'ca-west-1',
    'eu-central-2',
    'eu-south-2',
    'me-central-1',
    'mx-central-1',
  ]),
};

/** Those of some regions that have the service. */
export function regionsWith(service: PartialService, regions: readonly string[]): readonly string[] {
  return regions.filter((region) => !missing[service].has(region));
}

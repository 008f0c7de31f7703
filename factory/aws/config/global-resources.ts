/**
 * Resource types that AWS Config records in every region with one and the same content: once is enough, and is paid once.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html#select-resources-all
 */
export const globalResourceTypes = [
  'AWS::IAM::Group',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
] as const;

/**
 * Regions in which AWS Config came after February 2022: it can't record global resource types there, and has none of the
 * managed rules that look at them.
 *
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html - includeGlobalResourceTypes
 */
const WITHOUT: ReadonlySet<string> = new Set([
  'ap-east-2',
  'ap-south-2',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-west-1',
  'mx-central-1',
  'sa-west-1',
]);

/**
 * The one region in which global resource types are recorded and checked: the home region if it can, else the first that
 * can.
 *
 * @returns undefined when none can
 */
export function globalRegion(homeRegion: string, regions: readonly string[]): string | undefined {
  const able = regions.filter((region) => !WITHOUT.has(region));
  return able.includes(homeRegion) ? homeRegion : able[0];
}

/** Names of the outputs that the security stacks read from each other. Neither a region nor the rest has a `_` of its own. */
const inRegion = (what: string, region: string): string => `${what}_${region.replaceAll('-', '_')}`;

export const securityOutput = {
  detectorId: (region: string): string => inRegion('guard_duty_detector_id', region),
  graphArn: (region: string): string => inRegion('detective_graph_arn', region),
} as const;

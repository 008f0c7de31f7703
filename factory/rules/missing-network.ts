import { missingSection } from './shared/missing-section';

/** VPCs of accounts, with no central network that they belong to. */
export const missingNetwork = missingSection(
  'missing-network',
  'network',
  'There is no central network: organization.yaml has no section "network". Add one with the pools that VPCs take their ranges from, or remove this.',
);

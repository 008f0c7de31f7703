import { z } from 'zod';

/** `security` of organization.yaml. */
export const securitySection = z.strictObject({}).meta({
  description:
    'Security services for the whole organization, administered by the account of `sharedAccounts.securityTooling`.',
});

export type SecuritySection = z.infer<typeof securitySection>;

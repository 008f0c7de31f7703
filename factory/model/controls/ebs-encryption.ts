import { z } from 'zod';
import { keyDeletionWindow } from '../../aws/baseline-limits';
import { wholeNumber } from '../shape-kit';
import { control, type RegionalSettings, regional } from './control';

const kmsKeys = ['aws-managed', 'customer-managed'] as const;

export interface EbsEncryptionSettings extends RegionalSettings {
  /** Key that encrypts volumes for which no other is named: AWS's `aws/ebs`, or one of the account's own in each region. */
  readonly kmsKey: (typeof kmsKeys)[number];
  /** Days in which the deletion of a customer managed key can still be called off. */
  readonly deletionWindow: number;
}

export const ebsEncryption = control(
  'EBS encryption by default (CIS AWS Foundations v3.0 2.2.1, v5.0 5.1.1).',
  z.strictObject({
    kmsKey: z
      .enum(kmsKeys)
      .meta({
        description:
          "Key for volumes that name none: `aws-managed` for AWS's own `aws/ebs`, which is free, or `customer-managed` for a key of the account's own in each region, which costs money and is needed to share encrypted snapshots with other accounts. Default: `aws-managed`.",
      })
      .optional(),
    deletionWindow: wholeNumber(
      'Days in which the deletion of a customer managed key can still be called off. Default: 30.',
      ...keyDeletionWindow,
    ).optional(),
    ...regional,
  }),
);

import { EbsDefaultKmsKey } from '@cdktf/provider-aws/lib/ebs-default-kms-key';
import { EbsEncryptionByDefault } from '@cdktf/provider-aws/lib/ebs-encryption-by-default';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Construct } from 'constructs';
import type { EbsEncryptionSettings } from '../../factory/model/controls/ebs-encryption';
import type { Regions } from '../region';
import { reference } from '../terraform-text';
import { type AccountContext, policyText } from './account-context';
import { ebsKeyPolicy } from './ebs-key-policy';

/** EBS encryption by default, which AWS keeps by region: CIS AWS Foundations v3.0 2.2.1, v5.0 5.1.1. */
export class EbsEncryption extends Construct {
  constructor(
    scope: Construct,
    id: string,
    settings: EbsEncryptionSettings,
    regions: Regions,
    account: AccountContext,
  ) {
    super(scope, id);
    for (const region of settings.regions) {
      const place = regions.in(region);
      new EbsEncryptionByDefault(this, region, { enabled: true, ...place });
      if (settings.kmsKey === 'customer-managed') {
        this.#ownKey(region, settings.deletionWindow, place, account);
      }
    }
  }

  /** A key of the account's own as the one that EBS takes: CIS AWS Foundations v3.0 and v5.0 3.6 (rotation). */
  #ownKey(
    region: string,
    deletionWindowInDays: number,
    place: ReturnType<Regions['in']>,
    account: AccountContext,
  ): void {
    const key = new KmsKey(this, `${region}_key`, {
      description: 'EBS volumes and snapshots for which no other key is named',
      enableKeyRotation: true,
      deletionWindowInDays,
      policy: policyText(ebsKeyPolicy(account, region), account),
      // Without the key every volume and snapshot that it encrypted is lost. This keeps it from being replaced, and from
      // `terraform destroy`; the pipeline refuses a plan that leaves it out.
      lifecycle: { preventDestroy: true },
      ...place,
    });
    new KmsAlias(this, `${region}_alias`, {
      name: 'alias/account-factory/ebs',
      targetKeyId: reference(key, 'key_id'),
      ...place,
    });
    new EbsDefaultKmsKey(this, `${region}_default-key`, { keyArn: reference(key, 'arn'), ...place });
  }
}

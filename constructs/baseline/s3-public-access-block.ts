import { S3AccountPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-account-public-access-block';
import { Construct } from 'constructs';
import type { S3PublicAccessBlockSettings } from '../../factory/model/baseline-controls';

/** S3 block public access for the whole account: CIS AWS Foundations v3.0 and v5.0 2.1.4. It holds in all regions. */
export class S3PublicAccessBlock extends Construct {
  constructor(scope: Construct, id: string, settings: S3PublicAccessBlockSettings) {
    super(scope, id);
    new S3AccountPublicAccessBlock(this, 'Default', { ...settings });
  }
}

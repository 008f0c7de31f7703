import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy';
import { Construct } from 'constructs';
import { reference } from '../../terraform-text';
import { topicPolicy } from './alert-policies';

export interface EncryptedAlertTopicProps {
  readonly name: string;
  /** Key that encrypts what waits in it. */
  readonly keyId: string;
}

/** A topic to which EventBridge publishes alerts. */
export class EncryptedAlertTopic extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { name, keyId }: EncryptedAlertTopicProps) {
    super(scope, id);
    const topic = new SnsTopic(this, 'Default', { name, kmsMasterKeyId: keyId });
    this.arn = reference(topic, 'arn');
    new SnsTopicPolicy(this, 'policy', { arn: this.arn, policy: JSON.stringify(topicPolicy(this.arn)) });
  }
}

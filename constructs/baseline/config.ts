import { ConfigConfigurationRecorder } from '@cdktf/provider-aws/lib/config-configuration-recorder';
import { ConfigConfigurationRecorderStatus } from '@cdktf/provider-aws/lib/config-configuration-recorder-status';
import { ConfigDeliveryChannel } from '@cdktf/provider-aws/lib/config-delivery-channel';
import { ConfigRetentionConfiguration } from '@cdktf/provider-aws/lib/config-retention-configuration';
import { DataAwsIamRoles } from '@cdktf/provider-aws/lib/data-aws-iam-roles';
import { IamServiceLinkedRole } from '@cdktf/provider-aws/lib/iam-service-linked-role';
import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { globalRegion } from '../../factory/aws/config/global-resources';
import type { ConfigSettings } from '../../factory/model/controls/config';
import type { InRegion, Regions } from '../region';
import { reference, terraformText, terraformTexts } from '../terraform-text';
import type { AccountContext } from './account-context';
import { recordingGroup } from './config-recording-group';

const SERVICE = 'config.amazonaws.com';

/** An ARN's fourth part is the region. */
const REGION_PART = 3;

/** AWS Config in each region: CIS AWS Foundations v3.0 and v5.0 3.3. */
export class Config extends Construct {
  readonly #running = new Map<string, TerraformResource>();
  readonly #globalRegion: string | undefined;

  constructor(
    scope: Construct,
    id: string,
    settings: ConfigSettings,
    regions: Regions,
    account: AccountContext,
  ) {
    super(scope, id);
    const roleArn = reference(this.#role(account), 'arn');
    const global = globalRegion(account.organization.homeRegion, settings.regions);
    this.#globalRegion = global;
    for (const region of settings.regions) {
      const group = recordingGroup(settings, region === global);
      if (group) this.#record(region, settings, { roleArn, recordingGroup: group }, regions.in(region));
    }
  }

  /** The recorder of a region, running: for what needs one. Undefined where the baseline makes none. */
  static runningBeside(sibling: Construct, region: string): TerraformResource | undefined {
    const config = configBeside(sibling);
    return config === undefined ? undefined : config.#running.get(region);
  }

  /** The region in which resources that are the same in all are recorded; undefined where the baseline records none. */
  static globalRegionBeside(sibling: Construct): string | undefined {
    const config = configBeside(sibling);
    return config === undefined ? undefined : config.#globalRegion;
  }

  /**
   * AWS's own role for AWS Config: Security Hub's control Config.1 fails with any other. An account that was adopted, or that
   * someone has looked at AWS Config's console in, has it already; making it once more is an error
   * (terraform-provider-aws issue 29318), so what is found is imported. IAM refuses to delete it while a recorder uses it.
   *
   * @see https://docs.aws.amazon.com/config/latest/developerguide/using-service-linked-roles.html
   * @see https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1
   */
  #role(account: AccountContext): IamServiceLinkedRole {
    const found = new DataAwsIamRoles(this, 'found-role', { pathPrefix: `/aws-service-role/${SERVICE}/` });
    const role = new IamServiceLinkedRole(this, 'role', { awsServiceName: SERVICE });
    account.adoptFound(role, `\${data.${found.terraformResourceType}.${found.friendlyUniqueId}.arns}`);
    return role;
  }

  /**
   * The order is AWS's: there is no delivery channel without a recorder, and no recorder starts without a delivery channel
   * (NoAvailableDeliveryChannelException). Taken away, it goes backwards: AWS keeps the channel of a recorder that runs
   * (LastDeliveryChannelDeleteFailedException, terraform-provider-aws pull request 2910 and issue 35120).
   *
   * @see https://docs.aws.amazon.com/config/latest/APIReference/API_PutDeliveryChannel.html
   * @see https://docs.aws.amazon.com/config/latest/APIReference/API_StartConfigurationRecorder.html
   */
  #record(
    region: string,
    settings: ConfigSettings,
    recording: {
      readonly roleArn: string;
      readonly recordingGroup: NonNullable<ReturnType<typeof recordingGroup>>;
    },
    place: InRegion,
  ): void {
    const name = terraformText(settings.name);
    const recorder = new ConfigConfigurationRecorder(this, `${region}_recorder`, {
      name,
      ...recording,
      recordingMode: { recordingFrequency: settings.frequency },
      ...place,
    });
    const topic = settings.snsTopicArns.find((arn) => arn.split(':')[REGION_PART] === region);
    const channel = new ConfigDeliveryChannel(this, `${region}_channel`, {
      name,
      ...terraformTexts({
        s3BucketName: settings.bucket,
        ...(settings.prefix === '' ? {} : { s3KeyPrefix: settings.prefix }),
        ...(settings.kmsKeyArn === '' ? {} : { s3KmsKeyArn: settings.kmsKeyArn }),
        ...(topic === undefined ? {} : { snsTopicArn: topic }),
      }),
      snapshotDeliveryProperties: { deliveryFrequency: settings.snapshotFrequency },
      dependsOn: [recorder],
      ...place,
    });
    const running = new ConfigConfigurationRecorderStatus(this, `${region}_status`, {
      name: reference(recorder, 'name'),
      isEnabled: true,
      dependsOn: [channel],
      ...place,
    });
    new ConfigRetentionConfiguration(this, `${region}_retention`, {
      retentionPeriodInDays: settings.retentionDays,
      dependsOn: [recorder],
      ...place,
    });
    this.#running.set(region, running);
  }
}

function configBeside(sibling: Construct): Config | undefined {
  return sibling.node.scope?.node.children.find((child) => child instanceof Config);
}

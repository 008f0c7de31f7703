import { Agent } from 'node:http';
import { AccountClient } from '@aws-sdk/client-account';
import { EC2Client } from '@aws-sdk/client-ec2';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

// On Node 20 the SDK would print a paragraph about Node 22 into the middle of the demo.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Clients of AWS's API, all against the emulator, acting in one account. */
export type AwsClients = ReturnType<typeof awsClients>;

/** Credentials that the emulator takes for the management account's. */
const MANAGEMENT: Credentials = { accessKeyId: 'emulator', secretAccessKey: 'emulator' };

/**
 * @param endpoint the emulator's, by name: see `Emulator.endpoint`
 * @param region region that regional services are asked in
 * @param credentials @default - those of the management account
 */
export function awsClients(endpoint: string, region: string, credentials = MANAGEMENT) {
  const settings = {
    endpoint,
    region,
    credentials,
    maxAttempts: 1,
    requestHandler: { httpAgent: loopbackAgent },
  };
  return {
    organizations: new OrganizationsClient(settings),
    account: new AccountClient(settings),
    iam: new IAMClient(settings),
    s3: new S3Client(settings),
    s3Control: new S3ControlClient(settings),
    ec2: new EC2Client(settings),
    ssm: new SSMClient(settings),
    sts: new STSClient(settings),
  };
}

/** Clients that act inside a member account, by the role that Terraform assumes there as well. */
export async function memberAccountClients(
  endpoint: string,
  region: string,
  accountId: string,
  role = 'OrganizationAccountAccessRole',
): Promise<AwsClients> {
  const { Credentials: assumed } = await awsClients(endpoint, region).sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/${role}`,
      RoleSessionName: 'read-back',
    }),
  );
  if (!assumed?.AccessKeyId || !assumed.SecretAccessKey) {
    throw new Error(`The emulator gave no credentials for account ${accountId}.`);
  }
  return awsClients(endpoint, region, {
    accessKeyId: assumed.AccessKeyId,
    secretAccessKey: assumed.SecretAccessKey,
    sessionToken: assumed.SessionToken,
  });
}

/** Whatever name a client puts before the endpoint's host (S3 Control: the account id), it is this machine. */
const loopbackAgent = new Agent({
  lookup: (_host, options, callback) => {
    if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
    else callback(null, '127.0.0.1', 4);
  },
});

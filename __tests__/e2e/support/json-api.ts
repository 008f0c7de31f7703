import { request } from 'node:http';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { awsClients } from '../../../emulator/aws-clients';

/** Calls an operation of an AWS API in the JSON protocol. */
export type JsonApi = (input: object) => Promise<Record<string, unknown>>;

export interface JsonApiTarget {
  /** The emulator's endpoint. */
  readonly endpoint: string;
  /** Name of the service in signatures, by which the emulator tells services apart. */
  readonly service: string;
  /** Value of `X-Amz-Target`. */
  readonly target: string;
  readonly region: string;
  readonly accountId: string;
}

/**
 * For an API of which no client is installed. The emulator checks no signature: it takes the account from the access key, and
 * the service and the region from the scope.
 */
export async function jsonApi({
  endpoint,
  service,
  target,
  region,
  accountId,
}: JsonApiTarget): Promise<JsonApi> {
  const { Credentials } = await awsClients(endpoint, region).sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/OrganizationAccountAccessRole`,
      RoleSessionName: 'e2e',
    }),
  );
  const { host, port } = new URL(endpoint);
  const scope = `${Credentials?.AccessKeyId}/20260101/${region}/${service}/aws4_request`;
  const headers = {
    host,
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': target,
    authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`,
  };
  return (input) =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method: 'POST', headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          body += part;
        });
        response.on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(body) as Record<string, unknown>);
          else reject(new Error(`${target}: ${response.statusCode} ${body}`));
        });
      });
      sent.on('error', reject).end(JSON.stringify(input));
    });
}

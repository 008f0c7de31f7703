import { request } from 'node:http';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { awsClients } from '../../../emulator/aws-clients';

/** Calls an operation of an AWS API in the JSON protocol. */
export type JsonApi = (input: object) => Promise<Record<string, unknown>>;

/** Where an API is called for which no client is installed. */
export interface ApiPlace {
  /** The emulator's endpoint. */
  readonly endpoint: string;
  /** Name of the service in signatures, by which the emulator tells services apart. */
  readonly service: string;
  readonly region: string;
  readonly accountId: string;
}

export interface JsonApiTarget extends ApiPlace {
  /** Value of `X-Amz-Target`. */
  readonly target: string;
}

/** For an API that takes the name of its operation in a header. */
export async function jsonApi({ target, ...place }: JsonApiTarget): Promise<JsonApi> {
  const send = await sender(place);
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
  return async (input) => JSON.parse(await send('POST', '/', headers, JSON.stringify(input)));
}

/** For an API whose operations are paths: what it says of one. */
export async function restApi(place: ApiPlace): Promise<(path: string) => Promise<Record<string, unknown>>> {
  const send = await sender(place);
  return async (path) => JSON.parse(await send('GET', path, {}, ''));
}

/** For an API that answers in XML: its text. */
export async function xmlApi(place: ApiPlace): Promise<(path: string) => Promise<string>> {
  const send = await sender(place);
  return (path) => send('GET', path, {}, '');
}

type Send = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<string>;

/**
 * The emulator checks no signature: it takes the account from the access key, and the service and the region from the
 * scope.
 */
async function sender({ endpoint, service, region, accountId }: ApiPlace): Promise<Send> {
  const { Credentials } = await awsClients(endpoint, region).sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/OrganizationAccountAccessRole`,
      RoleSessionName: 'e2e',
    }),
  );
  const { host, port } = new URL(endpoint);
  const scope = `${Credentials?.AccessKeyId}/20260101/${region}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;
  return (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, method, path, headers: { ...headers, host, authorization } };
      const sent = request(options, (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          answer += part;
        });
        response.on('end', () => {
          if (response.statusCode === 200) resolve(answer);
          else reject(new Error(`${service} ${path}: ${response.statusCode} ${answer}`));
        });
      });
      sent.on('error', reject).end(body);
    });
}

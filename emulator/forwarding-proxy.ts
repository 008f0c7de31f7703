import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running proxy that sends every request to the emulator. */
export interface ForwardingProxy {
  /** Value for `HTTP_PROXY`. */
  readonly url: string;
  /**
   * Has the next requests for an operation of AWS's JSON protocol answered by an error of AWS instead of by the emulator.
   *
   * @param operation such as `CreatePolicy`
   * @param error such as `TooManyRequestsException`
   */
  refuseNext(operation: string, error: string, times?: number): void;
  stop(): Promise<void>;
}

/**
 * Starts an HTTP proxy that sends every plain HTTP request to one port of this machine, whatever host it names.
 *
 * Some AWS clients put a name before the endpoint's host (S3 Control: the account id; S3: the bucket), and such a
 * host resolves nowhere. Behind a proxy no name is resolved at all.
 *
 * @param port where the emulator listens on 127.0.0.1
 */
export async function startForwardingProxy(port: number): Promise<ForwardingProxy> {
  const agent = new Agent({ keepAlive: true });
  const refusals: { readonly operation: string; readonly error: string; left: number }[] = [];
  const server = createServer((incoming, outgoing) => {
    const operation = String(incoming.headers['x-amz-target']).split('.')[1];
    const refusal = refusals.find((candidate) => candidate.operation === operation && candidate.left > 0);
    if (refusal) {
      refusal.left -= 1;
      incoming.resume();
      outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' });
      outgoing.end(
        JSON.stringify({ __type: refusal.error, message: 'The emulator was told to refuse this.' }),
      );
      return;
    }
    const { pathname, search } = new URL(incoming.url ?? '/', 'http://unnamed');
    const forwarded = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method: incoming.method,
        path: asEmulatorReads(incoming.method, pathname) + search,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(finalStatus(answer.statusCode), answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on('error', (error) => {
      if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain' });
      outgoing.end(`The emulator did not answer: ${error.message}`);
    });
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuseNext: (operation, error, times = 1) => refusals.push({ operation, error, left: times }),
    stop: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The emulator looks for the ARN before the last slash when it is asked for the tags of a backup vault, where the AWS API has
 * none after it (moto 5.2.1).
 */
function asEmulatorReads(method: string | undefined, path: string): string {
  return method === 'GET' && /^\/tags\/arn:[^:/]+:backup:[^/]+$/.test(decodeURIComponent(path))
    ? `${path}/`
    : path;
}

/**
 * The emulator answers 500 to what it does not implement, which the provider takes for a passing fault and sends again,
 * up to 25 times with growing pauses. 501 says the same and is final.
 */
function finalStatus(status: number | undefined): number {
  return status === undefined || status >= 500 ? 501 : status;
}

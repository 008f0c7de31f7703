import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startForwardingProxy } from '../../emulator/forwarding-proxy';

describe('the forwarding proxy', () => {
  let server: Server;
  let proxy: Awaited<ReturnType<typeof startForwardingProxy>>;

  beforeAll(async () => {
    server = createServer((incoming, outgoing) => {
      outgoing.writeHead(incoming.url === '/broken' ? 500 : 200);
      incoming
        .on('data', () => undefined)
        .on('end', () => outgoing.end(`${incoming.headers.host}${incoming.url}`));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    proxy = await startForwardingProxy((server.address() as AddressInfo).port);
  });
  afterAll(async () => {
    await proxy.stop();
    await new Promise((resolve) => server.close(resolve));
  });

  const through = (url: string) =>
    new Promise<[status: number | undefined, body: string]>((resolve, reject) => {
      const { hostname, port } = new URL(proxy.url);
      request({ hostname, port, path: url, headers: { host: new URL(url).host } }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        answer.on('end', () => resolve([answer.statusCode, body]));
      })
        .on('error', reject)
        .end();
    });

  test('sends a request for any host to the emulator, which sees the host that was meant', async () => {
    expect(await through('http://123456789012.aws.emulator.test:1/v20180820/x?a=b%20c')).toEqual([
      200,
      '123456789012.aws.emulator.test:1/v20180820/x?a=b%20c',
    ]);
  });

  test("makes the emulator's server errors final", async () => {
    expect(await through('http://aws.emulator.test/broken')).toEqual([501, 'aws.emulator.test/broken']);
  });
});

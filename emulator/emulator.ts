import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emulatorEnvironment } from './environment';
import { findProviderMirror, type ProviderMirror } from './find-provider-mirror';
import { type ForwardingProxy, startForwardingProxy } from './forwarding-proxy';
import { startMotoServer } from './moto-server';
import { writeTerraformCliConfig } from './terraform-cli-config';

/** AWS on this machine, for as long as it runs. */
export interface Emulator {
  /** Address of AWS's API. Its name resolves nowhere: Terraform gets there by a proxy, `awsClients` by an agent. */
  readonly endpoint: string;
  /** Environment for Terraform. */
  readonly environment: NodeJS.ProcessEnv;
  /** Where Terraform takes the AWS provider from; undefined for its registry. */
  readonly providerMirror: ProviderMirror | undefined;
  /** As the proxy does it. */
  readonly refuseNext: ForwardingProxy['refuseNext'];
  stop(): Promise<void>;
}

/** Not a loopback name or address: Go's HTTP client sends those past any proxy. */
const HOST = 'aws.emulator.test';

/**
 * Starts the emulator. Nothing is written into a stack: Terraform is led here by its environment alone, so that what is
 * applied is what was synthesized.
 *
 * @throws MissingProgramError when moto_server is not installed
 */
export async function startEmulator(): Promise<Emulator> {
  const moto = await startMotoServer();
  const proxy = await startForwardingProxy(moto.port);
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-emulator-'));
  const providerMirror = findProviderMirror();
  const cliConfigFile = providerMirror && writeTerraformCliConfig(providerMirror, folder);
  const endpoint = `http://${HOST}:${moto.port}`;
  return {
    endpoint,
    environment: emulatorEnvironment({ endpoint, proxyUrl: proxy.url, cliConfigFile }),
    providerMirror,
    refuseNext: proxy.refuseNext,
    stop: async () => {
      await proxy.stop();
      await moto.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

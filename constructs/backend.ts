import { TerraformBackend } from 'cdktf';
import type { Construct } from 'constructs';
import type { StateSettings } from '../factory/model/landing-zone';
import { RemoteState } from './remote-state';
import type { StateLocation } from './state-location';
import { terraformTexts } from './terraform-text';

/** Keeps the state of one stack where the organisation keeps its states; also knows how other stacks read it. */
export class StateBackend extends TerraformBackend {
  readonly #location: StateLocation;
  readonly #stackId: string;

  constructor(scope: Construct, stackId: string, location: StateLocation) {
    super(scope, 'state_backend', location.settings.backend);
    this.#stackId = stackId;
    this.#location = location;
  }

  override toTerraform(): Record<string, unknown> {
    const { settings } = this.#location;
    const attributes = this.#attributes(this.#stackId);
    // HCP Terraform has a block of its own, which stands where a backend would.
    if (settings.backend === 'cloud') return { terraform: { cloud: attributes } };
    const locking = settings.backend === 's3' ? { encrypt: true, use_lockfile: true } : {};
    return { terraform: { backend: { [settings.backend]: { ...attributes, ...locking } } } };
  }

  override getRemoteStateDataSource(scope: Construct, name: string, fromStack: string): RemoteState {
    const { settings } = this.#location;
    if (settings.backend !== 'cloud') {
      return new RemoteState(scope, name, settings.backend, this.#attributes(fromStack));
    }
    const { hostname, organization } = settings;
    const workspaces = { name: workspaceOf(settings, fromStack) };
    return new RemoteState(scope, name, 'remote', terraformTexts({ hostname, organization, workspaces }));
  }

  #attributes(stackId: string): Record<string, unknown> {
    const { settings, localFolder } = this.#location;
    switch (settings.backend) {
      case 'local':
        return terraformTexts({ path: `${localFolder}/${stackId}.tfstate` });
      case 's3':
        return terraformTexts({
          bucket: settings.bucket,
          key: [settings.prefix, `${stackId}.tfstate`].filter((part) => part !== '').join('/'),
          region: settings.region,
          kms_key_id: settings.kmsKeyId,
          assume_role: settings.roleArn === undefined ? undefined : { role_arn: settings.roleArn },
        });
      case 'cloud':
        return terraformTexts({
          hostname: settings.hostname,
          organization: settings.organization,
          workspaces: { name: workspaceOf(settings, stackId), project: settings.project },
        });
    }
  }
}

function workspaceOf(settings: Extract<StateSettings, { backend: 'cloud' }>, stackId: string): string {
  return `${settings.workspacePrefix}${stackId}`;
}

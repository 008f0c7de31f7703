import { type App, TerraformElement, TerraformOutput, type TerraformResource, TerraformStack } from 'cdktf';
import type { Node } from 'constructs';
import type { LateValue } from '../factory/guardrails/late-value';
import type { Account, LandingZone } from '../factory/model/landing-zone';
import { accountBySlug } from './account-by-slug';
import { addressOf } from './address';
import { StateBackend } from './backend';
import type { CustomizationFiles } from './customizations/customization-files';
import type { RemoteState } from './remote-state';
import { isBlock, type TerraformJson } from './render/fragments';
import { renderStack } from './render/render-stack';
import { accountStackId, ORGANIZATION, output } from './stack-ids';
import type { StateLocation } from './state-location';

/** What every stack is made from. */
export interface StackContext {
  readonly app: App;
  readonly landingZone: LandingZone;
  readonly state: StateLocation;
  readonly customizations: CustomizationFiles;
}

/**
 * Base of every stack: one root module with its own state. Subclasses `ManagementStack` and `MemberStack` say in which
 * account it runs.
 */
export abstract class LandingZoneStack extends TerraformStack {
  readonly landingZone: LandingZone;
  /** Ids of the stacks that have to be applied before this one. */
  readonly dependencyIds = new Set<string>();
  /** Files that lie in the stack's folder beside its Terraform, by their path in it. */
  readonly files = new Map<string, Buffer>();
  readonly #backend: StateBackend;
  readonly #remoteStates = new Map<string, RemoteState>();
  readonly #overrides: TerraformJson = {};
  readonly #imports: { readonly to: string; readonly id: string; readonly for_each?: string }[] = [];

  constructor({ app, landingZone, state }: StackContext, id: string) {
    super(app, id);
    this.landingZone = landingZone;
    this.#backend = new StateBackend(this, id, state);
    const { version, awsProvider } = landingZone.terraform;
    this.addOverride('terraform.required_version', version);
    // CDKTF pins the version that its bindings were made from, and names the source `aws`, which OpenTofu does not take.
    this.addOverride('terraform.required_providers.aws', { source: 'hashicorp/aws', version: awsProvider });
  }

  /** @param path - relative to the stack's folder, with forward slashes */
  addFile(path: string, content: Buffer): void {
    this.files.set(path, content);
  }

  /** Has the stack with that id applied first. */
  dependOn(stackId: string): void {
    this.dependencyIds.add(stackId);
  }

  /** Reference to an output of another stack, which is then applied first. */
  outputOf(stackId: string, name: string): string {
    this.dependOn(stackId);
    let remoteState = this.#remoteStates.get(stackId);
    if (!remoteState) {
      // Ids of the stack's own elements have a `_`, which keeps them apart from constructs named by a slug.
      remoteState = this.#backend.getRemoteStateDataSource(this, `remote_state_${stackId}`, stackId);
      remoteState.overrideLogicalId(stackId);
      this.#remoteStates.set(stackId, remoteState);
    }
    return remoteState.output(name);
  }

  /** Id of an account: what its request says, or else what its stack made. */
  protected accountIdOf({ accountId, slug }: Account): string {
    return accountId ?? this.outputOf(accountStackId(slug), output.accountId);
  }

  /** Hands a value to other stacks. It must be nothing secret: a sensitive output would spread over all that read it. */
  output(name: string, value: string): void {
    new TerraformOutput(this, name, { value });
  }

  /** Reference to an id that AWS gives only when another stack is applied. */
  lateValue(value: LateValue): string {
    switch (value.kind) {
      case 'organizationId':
        return this.outputOf(ORGANIZATION, output.organizationId);
      case 'rootId':
        return this.outputOf(ORGANIZATION, output.rootId);
      case 'organizationalUnitId':
        return this.outputOf(ORGANIZATION, output.organizationalUnitId(value.slug));
      case 'accountId': {
        const account = accountBySlug(this.landingZone, value.slug);
        if (!account)
          throw new Error(
            `Stack "${this.node.id}" refers to account "${value.slug}", which the model lacks.`,
          );
        return this.accountIdOf(account);
      }
    }
  }

  /** Has terraform take over what exists already, instead of creating it. */
  adopt(resource: TerraformResource, id: string): void {
    // `importFrom` of CDKTF starts `terraform version` for each resource.
    this.#imports.push({ to: `${resource.terraformResourceType}.${resource.friendlyUniqueId}`, id });
    this.addOverride('import', this.#imports);
  }

  /**
   * Has terraform take over what a data source finds while it plans, and create it when that finds nothing. Needs Terraform 1.7
   * (https://developer.hashicorp.com/terraform/language/import#import-multiple-instances-with-for_each).
   *
   * @param ids - reference to a set of import ids, of which there is one at most
   */
  adoptFound(resource: TerraformResource, ids: string): void {
    const to = `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
    this.#imports.push({ for_each: ids, to, id: '${each.value}' });
    this.addOverride('import', this.#imports);
  }

  override addOverride(path: string, value: unknown): void {
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    let block = this.#overrides;
    for (const key of keys) {
      const present = block[key];
      const below = isBlock(present) ? present : {};
      block[key] = below;
      block = below;
    }
    block[last] = value;
  }

  override toTerraform(): TerraformJson {
    // What the CDKTF command line reads.
    const metadata = {
      backend: this.landingZone.terraform.state.backend,
      stackName: this.node.id,
      version: this.node.getContext('cdktfVersion'),
    };
    return { '//': { metadata }, ...renderStack(this, this.#overrides) };
  }

  /** CDKTF resolves everything once more here, to find references between stacks: `toTerraform` refuses those. */
  override prepareStack(): void {}

  override registerOutgoingCrossStackReference(identifier: string): TerraformOutput {
    throw new Error(
      `Another stack refers to ${identifier} of stack "${this.node.id}". CDKTF would hand it on as a sensitive output. ` +
        'Give the stack an output() and read it with outputOf().',
    );
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const path = node.scopes.map((scope) => scope.node.id);
    return addressOf(path.slice(this.node.scopes.length));
  }
}

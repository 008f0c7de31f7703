import { TerraformElement, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';

export interface ModuleCallProps {
  /** As Terraform takes it, escaped. */
  readonly source: string;
  readonly version?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** @default - the stack's own, which a module inherits */
  readonly provider?: TerraformProvider;
}

/** A call of a Terraform module. That of CDKTF would copy a local module by a way of its own. */
export class ModuleCall extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ModuleCallProps,
  ) {
    super(scope, id, 'module');
  }

  /** Reference to an output of the module. */
  output(name: string): string {
    return `\${module.${this.friendlyUniqueId}.${name}}`;
  }

  override toTerraform(): Record<string, unknown> {
    const { source, version, inputs, provider } = this.props;
    const call = {
      source,
      version,
      providers: provider && { aws: provider.fqn },
      ...inputs,
    };
    return { module: { [this.friendlyUniqueId]: call } };
  }
}

import type { Construct } from 'constructs';
import type { ModuleCustomization } from '../../factory/model/customization';
import type { MemberStack } from '../member-stack';
import { terraformText } from '../terraform-text';
import type { CustomizationFiles } from './customization-files';
import { MODULES } from './local-module';
import { ModuleCall } from './module-call';
import { type LateReference, optionTexts } from './option-texts';

export interface CustomizationTools {
  readonly late: LateReference;
  readonly files: CustomizationFiles;
}

/**
 * Calls a Terraform module, once in each of its regions. The call in the home region has the address of the customization
 * itself, which stays when other regions come and go.
 *
 * @returns the outputs that other accounts may refer to
 */
export function addModule(
  scope: Construct,
  stack: MemberStack,
  { name, source, options, outputs, regions }: ModuleCustomization,
  { late, files }: CustomizationTools,
): Readonly<Record<string, string>> {
  const inputs = optionTexts(options, late) as Readonly<Record<string, unknown>>;
  if (source.kind === 'folder') {
    for (const [path, content] of files.module(source.path)) {
      stack.addFile(`${MODULES}/${name}/${path}`, content);
    }
  }
  const home = stack.landingZone.organization.homeRegion;
  const result: Record<string, string> = {};
  for (const region of regions) {
    const call = new ModuleCall(scope, region === home ? 'Default' : region, {
      ...(source.kind === 'folder'
        ? { source: `./${MODULES}/${name}` }
        : { source: terraformText(source.source) }),
      ...(source.kind === 'registry' ? { version: source.version } : {}),
      inputs,
      provider: stack.regions.provider(region),
    });
    if (region === home) for (const output of outputs) result[output] = call.output(output);
  }
  return result;
}

import { Construct } from 'constructs';
import type { LateText } from '../../factory/customizations/late-text';
import type { Account } from '../../factory/model/landing-zone';
import type { MemberStack } from '../member-stack';
import { baselineStackId } from '../stack-ids';
import { addModule } from './add-module';
import { buildScript } from './build-script';
import type { CustomizationFiles } from './customization-files';

/** Output of a baseline stack that hands on an output of a customization. */
const outputName = (customization: string, output: string): string =>
  `customization_${customization}_${output}`;

/**
 * Adds the customizations of an account, each in a scope of its own: addresses start with `customization_<name>`, whatever
 * other customizations there are and in whatever order.
 *
 * @throws CustomizationError when one fails
 */
export function addCustomizations(
  stack: MemberStack,
  { customizations }: Account,
  files: CustomizationFiles,
): void {
  const late = (value: LateText): string =>
    value.kind === 'output'
      ? stack.outputOf(baselineStackId(value.slug), outputName(value.customization, value.output))
      : stack.lateValue(value);
  for (const customization of customizations) {
    const { name } = customization;
    // Ids of the stack's own elements have a `_`, which keeps them apart from controls.
    const scope = new Construct(stack, `customization_${name}`);
    const outputs =
      customization.kind === 'module'
        ? addModule(scope, stack, customization, { late, files })
        : buildScript(scope, stack, customization, { late, files });
    for (const [output, value] of Object.entries(outputs)) stack.output(outputName(name, output), value);
  }
}

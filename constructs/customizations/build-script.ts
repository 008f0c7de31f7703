import { ref, TerraformElement, Token } from 'cdktf';
import type { Construct } from 'constructs';
import type { CustomizationContext, CustomizationDefinition } from '../../factory/customizations/api';
import { CustomizationError } from '../../factory/customizations/customization-error';
import { LateSamples } from '../../factory/customizations/late-text';
import type { TypeScriptCustomization } from '../../factory/model/customization';
import type { MemberStack } from '../member-stack';
import { terraformTexts } from '../terraform-text';
import type { CustomizationTools } from './add-module';
import { optionTexts } from './option-texts';

/**
 * Builds a customization in TypeScript.
 *
 * @returns its outputs
 * @throws CustomizationError for whatever its code throws, and for constructs and outputs that can't be
 */
export function buildScript(
  scope: Construct,
  stack: MemberStack,
  customization: TypeScriptCustomization,
  { late, files }: CustomizationTools,
): Readonly<Record<string, string>> {
  const { name, file } = customization;
  try {
    const definition = files.definition(file);
    const outputs = definition.build(scope, contextOf(stack, optionsOf(definition, customization, late)));
    // An id that can't be part of an address would be told when the stack is written, and not by whose it is.
    for (const element of scope.node.findAll()) {
      if (TerraformElement.isTerraformElement(element)) element.friendlyUniqueId;
    }
    return checkedOutputs(definition, outputs ?? {});
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CustomizationError(
      `The customization "${name}" (${file}) cannot be built in the account "${stack.account.slug}": ${reason}`,
    );
  }
}

/** The shape has held the options before, and now fills in its defaults: late values pass it as samples of their form. */
function optionsOf(
  { options: shape }: CustomizationDefinition,
  { options }: TypeScriptCustomization,
  late: CustomizationTools['late'],
): unknown {
  const samples = new LateSamples(options);
  const filled = samples.fill();
  const parsed = shape ? shape.parse(filled) : filled;
  return optionTexts(
    parsed,
    (value) => asToken(late(value)),
    (text) => samples.split(text),
  );
}

/**
 * A reference as a token of CDKTF: its functions (`Fn.join`) take a plain `${...}` for text, and escape it. Unlike those that
 * resources hand out, it holds no stack in memory.
 */
function asToken(reference: string): string {
  const expression = /^\$\{(.*)\}$/.exec(reference)?.[1];
  return expression === undefined ? reference : Token.asString(ref(expression));
}

function contextOf(stack: MemberStack, options: unknown): CustomizationContext<unknown> {
  const { slug, name, tags, customFields, regions } = stack.account;
  const { organization } = stack.landingZone;
  return {
    options,
    account: {
      id: asToken(stack.lateValue({ kind: 'accountId', slug })),
      slug,
      regions,
      ...terraformTexts({ name, tags, customFields }),
    },
    organization: {
      get id() {
        return asToken(stack.lateValue({ kind: 'organizationId' }));
      },
      name: organization.name,
      partition: organization.partition,
      homeRegion: organization.homeRegion,
      managementAccountId: organization.managementAccountId,
    },
    regions: { in: (region) => stack.regions.in(region) },
  };
}

function checkedOutputs(
  { outputs = [] }: CustomizationDefinition,
  built: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    outputs.map((output) => {
      const value = built[output];
      if (typeof value === 'string') return [output, value];
      throw new Error(`it returns no text for its output "${output}".`);
    }),
  );
}

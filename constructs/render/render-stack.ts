import { TerraformElement, type TerraformStack } from 'cdktf';
import { FragmentMerger, mergeInto, type TerraformJson } from './fragments';
import { resolveTokens } from './resolve-tokens';

/**
 * The Terraform JSON of a stack, keys sorted.
 *
 * @param overrides - merged over what the elements say, as `addOverride` of the stack gave them
 * @throws Error when two elements have one address
 */
export function renderStack(stack: TerraformStack, overrides: TerraformJson): TerraformJson {
  const merger = new FragmentMerger(stack.node.id);
  for (const construct of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(construct)) continue;
    merger.add(withoutComments(construct.toTerraform()), construct.node.path);
  }
  for (const [key, value] of Object.entries(overrides)) mergeInto(merger.document, key, value);
  return resolveTokens(merger.document, stack) as TerraformJson;
}

/** CDKTF notes each construct's path beside its resource; here the address is that path already. */
function withoutComments(fragment: TerraformJson): TerraformJson {
  for (const section of [fragment.resource, fragment.data]) {
    for (const named of Object.values((section ?? {}) as Record<string, Record<string, TerraformJson>>)) {
      for (const attributes of Object.values(named)) attributes['//'] = undefined;
    }
  }
  return fragment;
}

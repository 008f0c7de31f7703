import { isBlock, type TerraformJson } from '../render/fragments';

/** Blocks that say how to reach the state and the accounts, and nothing of what is to be there. */
const KEPT = ['//', 'terraform', 'provider'];

/**
 * The root module of a stack that is no longer there: backend and providers, and the states of other stacks from which those take
 * account ids. Nothing else is left in it, so that terraform destroys what its state still has.
 *
 * @param terraform - the stack as it was
 */
export function retiredModule(terraform: TerraformJson): TerraformJson {
  const kept = Object.fromEntries(KEPT.flatMap((key) => (key in terraform ? [[key, terraform[key]]] : [])));
  const { data } = terraform;
  const states = isBlock(data) ? data.terraform_remote_state : undefined;
  if (!isBlock(states)) return kept;
  const providers = JSON.stringify(terraform.provider ?? {});
  const needed = Object.entries(states).filter(([name]) =>
    providers.includes(`data.terraform_remote_state.${name}.`),
  );
  return needed.length === 0
    ? kept
    : { ...kept, data: { terraform_remote_state: Object.fromEntries(needed) } };
}

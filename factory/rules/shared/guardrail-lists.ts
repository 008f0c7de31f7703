import type { Pointer } from '../../diagnostics/problem';
import type { Workspace } from '../../model/workspace';

/** The guardrails attached to one target. */
export interface GuardrailList {
  readonly file: string;
  readonly pointer: Pointer;
  /** The target in words. */
  readonly target: string;
  /** With holes where an item was of the wrong type: `forEach` and `flatMap` pass over them. */
  readonly names: readonly string[];
}

/** Every list of guardrails: the root's, the OUs' and the requests'. */
export function guardrailLists({ organization, organizationalUnits, requests }: Workspace): GuardrailList[] {
  const { file } = organization;
  const list = (
    place: Pick<GuardrailList, 'file' | 'target'>,
    pointer: Pointer,
    names: readonly string[] | undefined,
  ): GuardrailList[] => (names ? [{ ...place, pointer: [...pointer, 'guardrails'], names }] : []);
  return [
    ...list({ file, target: 'the root' }, [], organization.data.guardrails),
    ...organizationalUnits.flatMap(({ path, pointer, data }) =>
      list({ file, target: `the OU ${path}` }, pointer, data.guardrails),
    ),
    ...requests.flatMap(({ file, slug, data }) =>
      list({ file, target: `the account ${slug}` }, [], data.guardrails),
    ),
  ];
}

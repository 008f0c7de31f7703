import type { Pointer } from '../../diagnostics/problem';
import type { RequestDocument } from '../../model/workspace';
import { hasField, isLost } from './has-field';

/** The name that an account is to have, and where it is said. */
export interface AccountNamePlace {
  readonly name: string;
  /** Undefined when the name is that of the file. */
  readonly pointer: Pointer | undefined;
}

/** @returns undefined when the request gives a name that is no text, or can't be read */
export function accountNameOf(request: RequestDocument): AccountNamePlace | undefined {
  const { name } = request.data;
  if (name !== undefined) return { name, pointer: ['name'] };
  return isLost(request) || hasField(request, ['name'])
    ? undefined
    : { name: request.slug, pointer: undefined };
}

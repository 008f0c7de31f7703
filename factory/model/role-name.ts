/** Takes the name of a role, with its path if it has one, apart: `ops/deploy` -> `/ops/` and `deploy`. */
export function splitRoleName(text: string): { readonly path: string; readonly name: string } {
  const at = text.lastIndexOf('/') + 1;
  return { path: `/${text.slice(0, at)}`.replace(/^\/\//, '/'), name: text.slice(at) };
}

/** Names of roles that the factory makes for itself in an account begin so. */
export const OWN_ROLE_PREFIX = 'account-factory-';

/** Component of a construct path that is left out of the address, as in CDKTF: the resource that a construct stands for. */
const HIDDEN = 'Default';

/** What Terraform takes in an identifier beside letters outside ASCII: CDKTF strips anything else without a word. */
const ALLOWED = /^[A-Za-z0-9_-]+$/;

/**
 * The name of a resource, data source or output in its stack: its construct path inside the stack, joined with `_`. It
 * holds no hash and nothing that can be renamed. Slugs have no `_`, so different paths of slugs give different addresses.
 *
 * @throws Error when a component has a character that an identifier cannot have; name it by `identifier()`
 */
export function addressOf(path: readonly string[]): string {
  const components = path.filter((component) => component !== HIDDEN);
  const unfit = components.find((component) => !ALLOWED.test(component));
  if (components.length === 0 || unfit !== undefined) {
    throw new Error(
      `"${path.join('/')}" cannot be a Terraform address: ${unfit === undefined ? 'it is empty' : `"${unfit}" has characters other than letters, digits, "-" and "_"`}. ` +
        'CDKTF would drop them, and could make two resources one. Give the construct an id made by identifier().',
    );
  }
  const address = components.join('_');
  // A Terraform identifier must not start with a digit, which a slug may.
  return /^[A-Za-z_]/.test(address) ? address : `_${address}`;
}

/**
 * A construct id for any text, different for different texts: `cost.center` -> `cost_2e_center`. Letters, digits and
 * hyphens stay, `_` is doubled, and any other character becomes its code point in hexadecimal between two `_`.
 */
export function identifier(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, (character) =>
    character === '_' ? '__' : `_${character.codePointAt(0)?.toString(16)}_`,
  );
}

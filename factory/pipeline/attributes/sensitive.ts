/** What is a secret in a value, or what is unknown: `true` where all of it is meant, else in the shape of the value. */
export type Mask = unknown;

/** Names of arguments that hold a secret, for providers that do not mark them. */
const SECRET_NAME =
  /(^|_)(password|passphrase|secret|secrets|secret_string|secret_binary|secret_key|private_key|preshared_key|pre_shared_key|access_key|api_key|token)$/i;

/** Whether all of a value is to be hidden. */
export function isHidden(mask: Mask): boolean {
  return mask === true;
}

/** Whether a value is to be hidden for its name. */
export function hasSecretName(name: string, value: unknown): boolean {
  return typeof value === 'string' && SECRET_NAME.test(name);
}

/** What a mask says of a part of its value. */
export function partOf(mask: Mask, key: string | number): Mask {
  if (mask === true) return true;
  return typeof mask === 'object' && mask !== null ? (mask as Record<string | number, Mask>)[key] : undefined;
}

/** Whether a mask marks any part of its value. */
export function marksAnything(mask: Mask): boolean {
  if (mask === true) return true;
  return typeof mask === 'object' && mask !== null && Object.values(mask).some(marksAnything);
}

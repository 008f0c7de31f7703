/** Longer values are cut: the code frame shows them, and a message is to be read. */
const MAX_LENGTH = 80;

/** A value of the user's in a message: in double quotes, and cut when it is long. */
export function quoted(value = ''): string {
  return `"${value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH - 1)}…` : value}"`;
}

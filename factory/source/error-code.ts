/** The code of an error of the operating system, such as `ENOENT`; the whole error as text when it has none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}

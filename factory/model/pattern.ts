/** A regular expression of organization.yaml that a whole text has to match. */
export type WholePattern = { readonly test: (text: string) => boolean } | { readonly fault: string };

/** Compiles a pattern. It is compiled alone first, or `a)(b` would pass for lack of a closing bracket around it. */
export function wholePattern(source: string): WholePattern {
  try {
    new RegExp(source, 'u');
    const whole = new RegExp(`^(?:${source})$`, 'u');
    return { test: (text) => whole.test(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: reason.replace(/^Invalid regular expression: \/.*\/u?: /s, '') };
  }
}

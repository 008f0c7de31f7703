/**
 * Runs `work` while CDKTF cannot record stack traces. It takes one, of every frame there is, for each token and for each
 * nested block that a resource could have, and uses it only to say where an unresolvable token was made; that costs a fifth
 * of a synth. Errors thrown meanwhile have their own stack as ever.
 */
export function withoutStackTraces<T>(work: () => T): T {
  const capture = Error.captureStackTrace;
  Error.captureStackTrace = () => undefined;
  try {
    return work();
  } finally {
    Error.captureStackTrace = capture;
  }
}

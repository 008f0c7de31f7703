/**
 * A command cannot do what it was asked to: a folder, a program, a commit or an argument is missing or wrong. The message is complete
 * (what, why, what to do) and is shown without a stack trace; the process ends with code 2.
 */
export class CannotRun extends Error {}

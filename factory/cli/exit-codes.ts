/** What the exit code of a command says. */
export const EXIT = {
  fine: 0,
  /** Problems were found in the files, or a stack failed. */
  problems: 1,
  /** The command could not run: a folder, a program or an argument is missing or wrong. */
  couldNotRun: 2,
} as const;

/** Thrown by a command that cannot run; printed without a stack trace, and the process ends with code 2. */
export class CannotRun extends Error {}

/** What the exit code of a command says. */
export const EXIT = {
  fine: 0,
  /** Problems were found in the files, or a stack failed. */
  problems: 1,
  /** The command could not run: a folder, a program or an argument is missing or wrong. */
  couldNotRun: 2,
} as const;

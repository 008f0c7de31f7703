/** A program that the emulator needs is not installed. The message says how to install it. */
export class MissingProgramError extends Error {
  constructor(program: string, install: string) {
    super(`There is no \`${program}\` on the PATH. ${install}`);
    this.name = 'MissingProgramError';
  }
}

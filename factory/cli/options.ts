import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Format, formats } from '../diagnostics/print';

/** Options that every command takes. */
export interface CommonOptions {
  /** Folder that holds organization.yaml, accounts/ and policies/. */
  readonly root: string;
  /** Folder that synthesized Terraform goes to. */
  readonly out: string;
  readonly format: Format;
}

export function addCommonOptions(command: Command, choices: readonly string[] = formats): Command {
  return command
    .option('--root <dir>', 'folder that holds organization.yaml, accounts/ and policies/', '.')
    .option('--out <dir>', 'folder for the synthesized Terraform', 'cdktf.out')
    .addOption(new Option('--format <format>', 'how to print').choices(choices).default('human'));
}

/** Options of the commands that can be limited to what a change touches. */
export interface AffectedOptions {
  /** Branch, tag or commit to compare with. */
  readonly base?: string;
  readonly affected?: true;
}

export function addAffectedOptions(command: Command): Command {
  return command
    .option('--affected', 'only the stacks that differ from --base')
    .option(
      '--base <ref>',
      'branch, tag or commit to compare with: stacks that are gone since are taken away, and what its files allow no longer counts',
    );
}

/** @throws InvalidArgumentError when the text is no whole number above 0 */
export function positiveInteger(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
}

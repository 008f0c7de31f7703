import { type Command, Option } from 'commander';
import { type Format, formats } from '../diagnostics/print';

/** Options that every command takes. */
export interface CommonOptions {
  /** Folder that holds organization.yaml, accounts/ and policies/. */
  readonly root: string;
  /** Folder that synthesized Terraform goes to. */
  readonly out: string;
  readonly format: Format;
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--root <dir>', 'folder that holds organization.yaml, accounts/ and policies/', '.')
    .option('--out <dir>', 'folder for the synthesized Terraform', 'cdktf.out')
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('human'));
}

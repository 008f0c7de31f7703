import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CannotRun } from '../diagnostics/cannot-run';
import { inPage } from '../picture/in-page';
import { picture } from '../picture/picture';
import { checkedLandingZone } from './checked-landing-zone';
import { addCommonOptions, type CommonOptions } from './options';
import { synthesizedFrom } from './synthesized-stacks';

interface PictureOptions extends CommonOptions {
  readonly into?: string;
}

/** `picture`: a Mermaid flowchart of accounts, stacks and what goes between them. */
export function registerPicture(program: Command): void {
  addCommonOptions(program.command('picture'))
    .description('synthesize, and print accounts, stacks and data flows as a Mermaid flowchart')
    .option('--into <page>', 'put it into the first Mermaid block of a Markdown file instead')
    .action(async (options: PictureOptions) => {
      const landingZone = await checkedLandingZone(options);
      if (!landingZone) return;
      const chart = picture(landingZone, await synthesizedFrom(landingZone, options));
      if (options.into === undefined) process.stdout.write(chart);
      else putInto(resolve(options.into), chart);
    });
}

function putInto(file: string, chart: string): void {
  const page = inPage(readFileSync(file, 'utf8'), chart);
  if (page === undefined) {
    throw new CannotRun(
      `${file} has no Mermaid block for the picture to go into. Write one where it is to be: a line \`\`\`mermaid, and a line \`\`\` below it.`,
    );
  }
  writeFileSync(file, page);
}

import { resolve } from 'node:path';
import { synthesize } from './constructs/synthesize';
import { CustomizationError } from './factory/customizations/customization-error';
import { printProblems } from './factory/diagnostics/print';
import { loadLandingZone } from './factory/load';
import { NoSuchDay } from './factory/model/today';

/**
 * The app of the CDKTF command line, which starts it in this folder and says in CDKTF_OUTDIR where to write:
 * `npx cdktf synth`, `npx cdktf list`, `npx cdktf diff <stack>`.
 */
async function main(): Promise<void> {
  if (process.env.SYNTH_HCL_OUTPUT === 'true') {
    process.stderr.write(
      '--hcl is not supported: CDKTF leaves overrides out of HCL, so it is not what would be applied.\n',
    );
    process.exitCode = 2;
    return;
  }
  const root = process.cwd();
  const { value, problems } = await loadLandingZone(root);
  if (problems.length > 0) process.stderr.write(printProblems(problems, { format: 'human', root }));
  if (value === undefined) {
    process.exitCode = 1;
    return;
  }
  synthesize(value, { rootDir: root, outDir: resolve(process.env.CDKTF_OUTDIR ?? 'cdktf.out') });
}

main().catch((error: unknown) => {
  const ofUser = error instanceof NoSuchDay || error instanceof CustomizationError;
  if (!ofUser) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});

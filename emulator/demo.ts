import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { synthesize } from '../constructs/synthesize';
import { progressReporter } from '../factory/cli/pipeline-command';
import { forwardStopSignals } from '../factory/cli/stop-signals';
import { printProblems } from '../factory/diagnostics/print';
import { loadLandingZone } from '../factory/load';
import { failureReport } from '../factory/pipeline/failure-report';
import { Interruption } from '../factory/pipeline/interruption';
import { readManifest } from '../factory/pipeline/manifest';
import { PipelineError } from '../factory/pipeline/pipeline-error';
import { runPipeline } from '../factory/pipeline/run';
import { summaryTable } from '../factory/pipeline/summary-table';
import { readSynthesizedStack } from '../factory/pipeline/synthesized-stack';
import { awsClients } from './aws-clients';
import { copyOrganization } from './copy-organization';
import { type Emulator, startEmulator } from './emulator';
import { overrideForEmulator } from './emulator-override';
import { MissingProgramError } from './missing-program-error';
import { readOrganizationTree } from './organization-tree';
import { printOrganizationTree } from './print-organization-tree';
import { requireTerraform } from './terraform-program';
import { countLeftOut, hasSupported, supportedTargets } from './unsupported';

/** Applies the example organisation to the emulator and shows what AWS's API then tells. @returns the exit code */
async function demo(folder: string, emulator: Emulator, interruption: Interruption): Promise<number> {
  copyOrganization(resolve(__dirname, '..'), folder);
  const { value: landingZone, problems } = await loadLandingZone(folder);
  say(printProblems(problems, { format: 'human', root: folder }));
  if (!landingZone) return 1;

  const outDir = join(folder, 'cdktf.out');
  const stacks = synthesize(landingZone, { rootDir: folder, outDir });
  const synthesized = [...readManifest(outDir).values()].map(readSynthesizedStack);
  const resources = new Map(synthesized.map(({ id, json }) => [id, json.resource ?? {}]));
  const ofOrganization = synthesized.flatMap(({ directory, json }) => overrideForEmulator(directory, json));
  say(`${stacks.length} stacks synthesized for ${landingZone.accounts.length} accounts; applying them.\n`);
  const result = await runPipeline({
    outDir,
    command: 'apply',
    stacks: [...resources].flatMap(([id, own]) => (hasSupported(own) ? [id] : [])),
    targets: (_stack, { resource, module }) => supportedTargets(resource ?? {}, module),
    env: emulator.environment,
    interruption,
    reporter: await progressReporter(),
  });
  say(`\n${summaryTable(result)}`);
  // What was interrupted here cannot be gone on with: it goes with the emulator.
  if (!result.interrupted) say(`\n${failureReport(result)}`);
  if (!result.succeeded) return 1;

  const leftOut = [
    ...[...countLeftOut([...resources.values()])].map(([what, count]) => `  ${count} ${what}`),
    ...ofOrganization.map((what) => `  ${what} of the organization`),
  ];
  if (leftOut.length > 0) {
    say(['\nLeft out, because the emulator does not implement it (AWS does):', ...leftOut, ''].join('\n'));
  }
  const { organizations } = awsClients(emulator.endpoint, landingZone.organization.homeRegion);
  say("\nThe organization, as AWS's API returns it:\n");
  process.stdout.write(printOrganizationTree(await readOrganizationTree(organizations)));
  return 0;
}

/** Runs the demo between starting the emulator and removing all that was made, whatever happens in between. */
async function main(): Promise<number> {
  const interruption = new Interruption();
  forwardStopSignals(interruption);
  requireTerraform();
  say('Starting the emulator.\n');
  const emulator = await startEmulator();
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-demo-'));
  try {
    return await demo(folder, emulator, interruption);
  } finally {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
    say('\nCleaned up: the emulator has ended, and its files are gone.\n');
  }
}

function say(text: string): void {
  process.stderr.write(text);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof MissingProgramError || error instanceof PipelineError)) throw error;
    say(`${error.message}\n`);
    process.exitCode = 2;
  },
);

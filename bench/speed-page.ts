import type { BenchRow, FullProfileRow, SynthRow } from './bench-row';
import type { Measurement } from './measure';
import type { OneChangeRow } from './one-change';
import { type PlanMemory, type PlanMemoryRow, PROVIDER_MODES, type ProviderMode } from './plan-memory';

export interface SpeedReport {
  readonly rows: readonly BenchRow[];
  readonly fullProfile: FullProfileRow;
  readonly startUp: Measurement;
  readonly oneChange: readonly OneChangeRow[];
  readonly planMemory: readonly PlanMemoryRow[];
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
}

/** The page help/speed.md. */
export function speedPage({
  rows,
  fullProfile,
  startUp,
  oneChange,
  planMemory,
  node,
  cpu,
  cores,
}: SpeedReport): string {
  return `# Speed

Made by \`npm run bench -- --write\`: whole processes, from start to exit, medians. Node ${node}, ${cores} cores, ${cpu}.

\`validate\` on the example organisation: ${cell(startUp)}.

## validate

Every request is read, parsed, held against its shape and run through every rule. "Warm": nothing changed since the last
run; "one changed": one request was edited.

| accounts | cold | warm | one changed |
|---:|---:|---:|---:|
${rows
  .map(
    (row) =>
      `| ${row.accounts} | ${cell(row.validateCold)} | ${cell(row.validateWarm)} | ${cell(row.validateOneChanged)} |`,
  )
  .join('\n')}

## synth

From nothing to every stack written, reading and checking included, against a plain CDKTF app (\`bench/plain-app.ts\`)
that emits the same resources from a loop, without reading or checking anything. Below 1 is faster than the plain app.
Accounts get what they get when no file says anything of controls.

${synthTable(rows)}

### With every baseline control

The same organisation with every control switched on, those that cost money included: ${fullProfile.resources} resources inside each
account, in two regions.

${synthTable([fullProfile])}

## One changed request

\`synth --affected\`: everything is read and checked, compared with the commit before, and the stack that the change touches is
written. "Cold": on a fresh machine, as in CI; "warm": the last run has kept what it read. Then \`plan\` of that stack, against
Terraform alone doing the same: \`terraform plan\` and \`terraform show\`. The fastest runs, with an emulator of AWS on the same machine.
Started by \`plan\`, terraform [collects less garbage](decisions/0027-providers-collect-less-garbage.md), which makes up for what is done
beside it.

| accounts | synth --affected, cold | warm | plan | Terraform alone | plan to Terraform |
|---:|---:|---:|---:|---:|---:|
${oneChange
  .map(
    ({ accounts, cold, warm, plan, terraform }) =>
      `| ${accounts} | ${cell(cold)} | ${cell(warm)} | ${plan.toFixed(2)} s | ${terraform.toFixed(2)} s | ${ratio(plan, terraform)} |`,
  )
  .join('\n')}

## Memory of a plan

Terraform and its providers together at their peak, started as \`plan\` starts them, while one account's whole baseline is planned in so
many regions.${planMemory.some(({ modes }) => modes.argument.standIn) ? STAND_IN : ''}

| regions | ${modes.map((mode) => PROVIDER_MODES[mode].words).join(' | ')} |
|---:|${modes.map(() => '---:').join('|')}|
${planMemory.map((row) => `| ${row.regions} | ${modes.map((mode) => memory(row.modes[mode])).join(' | ')} |`).join('\n')}

## guardrails

\`guardrails test\` tries every case; \`guardrails diff\` compares the files with a commit from which so many policies
differ, for all accounts. Both read and check everything as \`validate\` does.

| accounts | policies | cases | guardrails test | policies changed | guardrails diff |
|---:|---:|---:|---:|---:|---:|
${rows
  .map(
    ({ accounts, guardrails: { policies, cases, test, changed, diff } }) =>
      `| ${accounts} | ${policies} | ${cases} | ${cell(test)} | ${changed} | ${cell(diff)} |`,
  )
  .join('\n')}

Cells: wall time, CPU time, peak memory.
`;
}

const modes = Object.keys(PROVIDER_MODES) as ProviderMode[];

const STAND_IN = ` There was no
AWS provider 6 on the machine: what is meant for it was planned by provider 5 in its place, with the same resources, the same single
process, and the regions of resources left out, which provider 5 does not know.`;

function memory({ peakMegabytes, processes, wallSeconds }: PlanMemory): string {
  const megabytes = peakMegabytes === undefined ? 'unknown' : `${Math.round(peakMegabytes)} MB`;
  return `${megabytes}, ${processes} processes, ${wallSeconds.toFixed(1)} s`;
}

function synthTable(rows: readonly SynthRow[]): string {
  return [
    '| accounts | synth | plain CDKTF app | time, ours to plain | memory, ours to plain |',
    '|---:|---:|---:|---:|---:|',
    ...rows.map(
      ({ accounts, synth, plainSynth }) =>
        `| ${accounts} | ${cell(synth)} | ${cell(plainSynth)} | ${ratio(synth.wallSeconds, plainSynth.wallSeconds)} | ${ratio(synth.peakMegabytes, plainSynth.peakMegabytes)} |`,
    ),
  ].join('\n');
}

function cell({ wallSeconds, cpuSeconds, peakMegabytes }: Measurement): string {
  return `${wallSeconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s CPU, ${Math.round(peakMegabytes)} MB`;
}

function ratio(ours: number, plain: number): string {
  return (ours / plain).toFixed(2);
}

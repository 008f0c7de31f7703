import { join } from 'node:path';
import { BaselineStack } from '../../../constructs/baseline/baseline-stack';
import { loadLandingZone } from '../../../factory/load';
import type { BaselineControls } from '../../../factory/model/baseline-controls';
import { controlNames } from '../../../factory/model/baseline-profile';
import { baselineCoverage } from '../../../factory/model/control-coverage/baseline-coverage';
import { guardrailCoverage } from '../../../factory/model/control-coverage/other-coverage';
import { listFiles } from '../../../factory/source/list-files';
import { contextOf, terraformOf } from '../../constructs/synthesized';

const tests = join(__dirname, '..', '..');
const project = join(tests, '..');

test('the resources of each control are those that it is made of', async () => {
  // Its profile has every control on.
  const { value: landingZone } = await loadLandingZone(join(tests, 'e2e', 'baseline-organization'));
  const account = landingZone?.accounts[0];
  if (!landingZone || !account) throw new Error('The organisation of the end-to-end test has mistakes.');
  const { guardDuty, ...others } = account.baseline.controls;
  const all: BaselineControls = {
    ...others,
    ...(guardDuty ? { guardDuty: { ...guardDuty, features: { S3_DATA_EVENTS: true } } } : {}),
  };
  const made = controlNames.map((name) => {
    const controls = { [name]: all[name] };
    const { resource = {} } = terraformOf(
      new BaselineStack(contextOf(landingZone), {
        ...account,
        change: undefined,
        customFields: {},
        baseline: { profile: undefined, controls },
      }),
    );
    return [name, Object.keys(resource).sort()];
  });
  const told = controlNames.map((name) => [name, [...baselineCoverage[name].resources].sort()]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(made));
});

test('the guardrails are in the catalogue', () => {
  const catalogue = new Set(
    listFiles(project, 'policies').files.map((file) => file.replace(/^.*\/|(\.test)?\.\w+$/g, '')),
  );
  expect(Object.keys(guardrailCoverage).filter((name) => !catalogue.has(name))).toEqual([]);
});

import { stringify } from 'yaml';
import type { Affected } from '../affected';
import { shards } from '../shards';

/**
 * Without rules a child pipeline of a merge request has no jobs.
 *
 * @see https://docs.gitlab.com/ci/pipelines/downstream_pipelines/#run-child-pipelines-with-merge-request-pipelines
 */
const workflow = { rules: [{ when: 'always' }] };

/** The hidden job that `.gitlab-ci.yml` of the project defines for jobs of this pipeline, and the file that holds it. */
const TEMPLATE = '.account-factory-plan';
const TEMPLATE_FILE = 'ci/gitlab-plan.yml';

/**
 * A child pipeline for GitLab: one job a shard, and for no stack a single job that says so, because GitLab takes no pipeline without
 * jobs.
 *
 * @see https://docs.gitlab.com/ci/pipelines/downstream_pipelines/#dynamic-child-pipelines
 */
export function gitlab({ stacks }: Affected, most: number): string {
  if (stacks.length === 0) {
    return stringify({ workflow, 'nothing to plan': { script: ['echo "No stack is touched."'] } });
  }
  const jobs = shards(stacks, most).map(({ name, stacks: ids }) => [
    `plan ${name}`,
    {
      extends: TEMPLATE,
      variables: { ACCOUNT_FACTORY_SHARD: name.replace('/', '-of-'), ACCOUNT_FACTORY_STACKS: ids.join(' ') },
    },
  ]);
  return stringify(
    { workflow, include: [{ local: TEMPLATE_FILE }], ...Object.fromEntries(jobs) },
    { lineWidth: 0 },
  );
}

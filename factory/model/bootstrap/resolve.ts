import { GITHUB_AUDIENCE, GITHUB_ISSUER, GITLAB_ISSUER } from '../../aws/deploy-limits';
import { githubSubjects, gitlabSubjects, type Subject } from '../../deploy/subjects';
import type { Trust } from '../deploy';
import type { StateSettings } from '../landing-zone';
import type { Loose } from '../loose';
import type { Workspace } from '../workspace';
import type { Bootstrap, ContinuousIntegration } from './bootstrap';
import type { BootstrapSection } from './section';

const MAIN = 'main';

/** What organization.yaml says of it; undefined when it has no section `bootstrap`. */
export function resolveBootstrap(
  { organization: { data } }: Workspace,
  state: StateSettings,
): Bootstrap | undefined {
  const { bootstrap, homeRegion = '' } = data;
  if (bootstrap === undefined) return undefined;
  const s3 = state.backend === 's3' ? state : undefined;
  return {
    stateBucket: bootstrap.stateBucket ?? s3?.bucket ?? '',
    region: s3?.region ?? homeRegion,
    statePrefix: s3?.prefix,
    ci: continuousIntegration(bootstrap),
  };
}

/** Whose jobs plan and apply; undefined when no CI is named. */
export function continuousIntegration({
  github,
  gitlab,
}: Loose<BootstrapSection> = {}): ContinuousIntegration | undefined {
  if (github) {
    const { branch = MAIN, environment, repository, ids } = github;
    const of = { repository, ids };
    return {
      ...roles(
        github.url ?? GITHUB_ISSUER,
        github.audience ?? GITHUB_AUDIENCE,
        github.existingProvider ?? false,
        {
          // What is merged is planned as well, on the branch: to look for drift, and before it is applied.
          plan: githubSubjects({ ...of, pullRequests: true, branches: [branch] }),
          apply: githubSubjects(
            environment === undefined
              ? { ...of, branches: [branch] }
              : { ...of, environments: [environment] },
          ),
        },
      ),
    };
  }
  if (gitlab) {
    const { branch = MAIN, project } = gitlab;
    const url = gitlab.url ?? GITLAB_ISSUER;
    return roles(url, gitlab.audience ?? url, gitlab.existingProvider ?? false, {
      // Tokens of merge request pipelines name the branch that is to be merged.
      plan: gitlabSubjects({ project, branches: ['*'] }),
      apply: gitlabSubjects({ project, branches: [branch] }),
    });
  }
  return undefined;
}

function roles(
  url: string,
  audience: string,
  existing: boolean,
  subjects: { readonly plan: readonly Subject[]; readonly apply: readonly Subject[] },
): ContinuousIntegration {
  const trust = (of: readonly Subject[]): Trust => ({ url, audience, subjects: of.map(({ text }) => text) });
  return {
    provider: { url, audiences: [audience], existing },
    plan: trust(subjects.plan),
    apply: trust(subjects.apply),
  };
}

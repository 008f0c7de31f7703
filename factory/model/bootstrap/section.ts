import { z } from 'zod';
import { GITHUB_AUDIENCE, GITHUB_ISSUER, GITLAB_ISSUER } from '../../aws/deploy-limits';
import { bucketName } from '../../aws/state-limits';
import { flag, lengthOf, text, wholeNumber } from '../shape-kit';

const branch = text('Branch from which changes are applied. Default: `main`.').optional();
const existingProvider = flag(
  'Whether the OIDC provider of the issuer is in the management account already, and only looked up. Default: false.',
).optional();
const id = (what: string) => wholeNumber(`Id of the ${what}.`, 1, Number.MAX_SAFE_INTEGER);

const github = z
  .strictObject({
    repository: text('The repository of this organisation: owner and name, spelled as GitHub does.', {
      examples: ['acme/landing-zone'],
    }),
    ids: z
      .strictObject({ owner: id('owner'), repository: id('repository') })
      .meta({
        description:
          'Ids of owner and repository, for one whose tokens carry them: created, renamed or moved after 15 July 2026, or opted in.',
      })
      .optional(),
    branch,
    environment: text(
      'Environment of the job that applies, whose reviewers approve it. The token of a job with an environment names that, and no branch. Default: none, and the branch counts.',
      { examples: ['production'] },
    ).optional(),
    url: text(
      `Issuer of the tokens: another one for GitHub Enterprise. Default: \`${GITHUB_ISSUER}\`.`,
    ).optional(),
    audience: text(`Audience that the workflow asks for. Default: \`${GITHUB_AUDIENCE}\`.`).optional(),
    existingProvider,
  })
  .meta({ description: 'CI by GitHub Actions.' });

const gitlab = z
  .strictObject({
    project: text('The project of this organisation, with its groups.', { examples: ['acme/landing-zone'] }),
    branch,
    url: text(`Address of GitLab. Default: \`${GITLAB_ISSUER}\`.`).optional(),
    audience: text(
      'Audience of the job: `aud` below `id_tokens`. Default: the address of GitLab.',
    ).optional(),
    existingProvider,
  })
  .meta({ description: 'CI by GitLab CI/CD.' });

/** `bootstrap` of organization.yaml. */
export const bootstrapSection = z
  .strictObject({
    stateBucket: text(
      'Name of the bucket for the states of all stacks, unique in all of AWS. Default: the bucket of `terraform.state`.',
      lengthOf(bucketName),
    ).optional(),
    github: github.optional(),
    gitlab: gitlab.optional(),
  })
  .meta({
    description:
      'What the very first apply makes in the management account: the bucket for states with its key, and the roles of CI.',
  });

export type BootstrapSection = z.infer<typeof bootstrapSection>;

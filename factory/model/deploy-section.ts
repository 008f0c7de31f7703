import { z } from 'zod';
import { roleName } from '../aws/account-limits';
import { GITHUB_AUDIENCE, GITHUB_ISSUER, GITLAB_ISSUER } from '../aws/deploy-limits';
import { customerManagedPolicy, managedPolicies, permissionsBoundary } from './policy-shapes';
import { flag, lengthOf, text, textList, wholeNumber } from './shape-kit';

const IN_ACCOUNT = 'It must be in the account before.';

/** Ids of GitHub are counted up from 1; they are whole numbers in JavaScript, too. */
const id = (description: string) => wholeNumber(description, 1, Number.MAX_SAFE_INTEGER);

const statement = z
  .strictObject({
    actions: textList('Actions that are allowed.', ['ecs:UpdateService', 'ecr:*']),
    resources: textList('ARNs of what they are allowed on; `*` for anything.', [
      'arn:aws:s3:::payments-artifacts/*',
    ]),
  })
  .meta({ description: 'What the role may do: actions on resources.' });

/** What every deployment role has, whatever issues its tokens. */
const role = {
  role: text('Name of the role, with its path if it has one: unique in the account.', {
    ...lengthOf(roleName),
    examples: ['deploy'],
  }),
  managedPolicies: managedPolicies.optional(),
  customerManagedPolicies: z
    .array(customerManagedPolicy(IN_ACCOUNT))
    .meta({ description: 'Customer managed policies.' })
    .optional(),
  allow: z.array(statement).meta({ description: 'A policy of its own, statement by statement.' }).optional(),
  permissionsBoundary: permissionsBoundary(IN_ACCOUNT).optional(),
  sessionHours: wholeNumber('Longest session, in hours. Default: 1.', 1, 12).optional(),
};

const branches = textList('Branches whose jobs may assume the role; `*` and `?` are wildcards.', [
  'main',
  'release/*',
]);
const tags = textList('Tags whose jobs may assume the role; `*` and `?` are wildcards.', ['v*']);

const github = z
  .strictObject({
    repository: text('The repository: owner and name, spelled as GitHub does.', {
      examples: ['acme/payments'],
    }),
    ids: z
      .strictObject({
        owner: id('Id of the owner.'),
        repository: id('Id of the repository.'),
      })
      .meta({
        description:
          'Ids of owner and repository, for one whose tokens carry them: created, renamed or moved after 15 July 2026, or opted in.',
      })
      .optional(),
    branches: branches.optional(),
    tags: tags.optional(),
    environments: textList(
      'Environments whose jobs may assume the role; `*` and `?` are wildcards. The token of a job with an environment names that, and no branch.',
      ['production'],
    ).optional(),
    pullRequests: flag(
      'Whether jobs of pull requests may assume the role, before anyone has reviewed them. Default: false.',
    ).optional(),
    url: text(
      `Issuer of the tokens: another one for GitHub Enterprise. Default: \`${GITHUB_ISSUER}\`.`,
    ).optional(),
    audience: text(`Audience that the workflow asks for. Default: \`${GITHUB_AUDIENCE}\`.`).optional(),
    ...role,
  })
  .meta({ description: 'A role for jobs of GitHub Actions in one repository.' });

const gitlab = z
  .strictObject({
    project: text('The project, with its groups.', { examples: ['acme/payments'] }),
    branches: branches.optional(),
    tags: tags.optional(),
    url: text(`Address of GitLab. Default: \`${GITLAB_ISSUER}\`.`).optional(),
    audience: text(
      'Audience of the job: `aud` below `id_tokens`. Default: the address of GitLab.',
    ).optional(),
    ...role,
  })
  .meta({ description: 'A role for jobs of GitLab CI/CD in one project.' });

const oidc = z
  .strictObject({
    url: text('Issuer of the tokens, as they name it.', { examples: ['https://oidc.circleci.com/org/…'] }),
    audience: text('Audience of the tokens.'),
    subjects: textList(
      'Subjects of the tokens that may assume the role; `*` and `?` are wildcards, but not before a name.',
      ['org/acme/project/payments/user/deployer'],
    ),
    ...role,
  })
  .meta({ description: 'A role for whoever has a token of an OpenID Connect issuer.' });

/** `deploy` of a request, an OU or the organisation: roles with which CI deploys, without keys. */
export const deploySection = (inheritance: string) =>
  z
    .strictObject({
      github: z.array(github).meta({ description: 'Roles for GitHub Actions.' }).optional(),
      gitlab: z.array(gitlab).meta({ description: 'Roles for GitLab CI/CD.' }).optional(),
      oidc: z.array(oidc).meta({ description: 'Roles for other issuers.' }).optional(),
      existingProviders: textList(
        'Issuers whose OIDC provider is in the account already, as in one that is taken over: it is used as it is, and must know the audience.',
        [GITHUB_ISSUER],
      ).optional(),
    })
    .meta({ description: `Roles with which CI deploys, trusted by OpenID Connect. ${inheritance}` });

export type DeploySection = z.infer<ReturnType<typeof deploySection>>;
export type GithubRoleEntry = z.infer<typeof github>;
export type GitlabRoleEntry = z.infer<typeof gitlab>;
export type OidcRoleEntry = z.infer<typeof oidc>;

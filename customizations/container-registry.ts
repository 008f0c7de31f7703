import { EcrLifecyclePolicy } from '@cdktf/provider-aws/lib/ecr-lifecycle-policy';
import { EcrPullThroughCacheRule } from '@cdktf/provider-aws/lib/ecr-pull-through-cache-rule';
import { EcrRegistryPolicy } from '@cdktf/provider-aws/lib/ecr-registry-policy';
import { EcrRepository } from '@cdktf/provider-aws/lib/ecr-repository';
import { EcrRepositoryCreationTemplate } from '@cdktf/provider-aws/lib/ecr-repository-creation-template';
import { EcrRepositoryPolicy } from '@cdktf/provider-aws/lib/ecr-repository-policy';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { defineCustomization, z } from 'account-factory/customization';

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
const repositoryName = z
  .string()
  .min(2)
  .max(256)
  .regex(/^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/);

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreatePullThroughCacheRule.html */
const cachePrefix = z
  .string()
  .min(2)
  .max(30)
  .regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/);

/** What a pull asks for. https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html */
const PULL = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

/** What tools ask for that look images up, or wait for what the scan finds. */
const LOOK = ['ecr:DescribeImages', 'ecr:DescribeImageScanFindings', 'ecr:ListImages'];

/** What a pull of an image asks for that the cache has yet to get from upstream. */
const FILL = ['ecr:BatchImportUpstreamImage', 'ecr:CreateRepository'];

/**
 * Images that all accounts of the organization may pull, and that only this one may push. An account that pulls needs leave
 * of its own as well: `ecr:GetAuthorizationToken` and the actions on the repository, in the policy of its role.
 */
export default defineCustomization({
  description: 'ECR repositories that every account of the organization may pull from.',
  options: z.strictObject({
    repositories: z.array(repositoryName).min(1),
    /** Whether a tag may be moved to another image. What was tested under a tag is then not what runs under it. */
    mutableTags: z.boolean().default(false),
    /** Days after which an image without a tag goes. */
    untaggedDays: z.int().min(1).default(14),
    /** How many images each repository keeps; the oldest go. */
    keepImages: z.int().min(1).default(500),
    /** With a key of the account's own its use can be seen in CloudTrail. Chosen once: AWS changes it for no repository. */
    encryption: z.enum(['AES256', 'customer-managed']).default('AES256'),
    /** Registries by the prefix under which their images are kept here; those that ask for a password need a secret. */
    pullThroughCache: z
      .record(
        cachePrefix,
        z.strictObject({
          registry: z.string().regex(/^[a-z0-9.-]+$/),
          /** Its name begins with `ecr-pullthroughcache/`. */
          credentialArn: z.string().optional(),
        }),
      )
      .default({}),
  }),
  outputs: ['registry'],
  build(scope, { options, account, organization, regions }) {
    const { partition, homeRegion } = organization;
    const inHome = regions.in(homeRegion);
    const everyAccount = { StringEquals: { 'aws:PrincipalOrgID': organization.id } };
    const readers = policy({
      Sid: 'OrganizationReads',
      Effect: 'Allow',
      Principal: '*',
      Action: [...PULL, ...LOOK],
      Condition: everyAccount,
    });
    const lifecycle = lifecycleOf(options);
    const key =
      options.encryption === 'customer-managed'
        ? new KmsKey(scope, 'key', {
            description: 'Images of the container registry',
            enableKeyRotation: true,
            lifecycle: { preventDestroy: true },
            ...inHome,
          })
        : undefined;
    const encryption = key ? { encryptionType: 'KMS', kmsKey: key.arn } : { encryptionType: 'AES256' };
    const imageTagMutability = options.mutableTags ? 'MUTABLE' : 'IMMUTABLE';

    for (const name of options.repositories) {
      const repository = new EcrRepository(scope, `repository_${idOf(name)}`, {
        name,
        imageTagMutability,
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: [encryption],
        // Accounts run what is in it.
        lifecycle: { preventDestroy: true },
        ...inHome,
      });
      new EcrRepositoryPolicy(scope, `readers_${idOf(name)}`, {
        repository: repository.name,
        policy: readers,
        ...inHome,
      });
      new EcrLifecyclePolicy(scope, `lifecycle_${idOf(name)}`, {
        repository: repository.name,
        policy: lifecycle,
        ...inHome,
      });
    }

    const caches = Object.entries(options.pullThroughCache);
    for (const [prefix, { registry, credentialArn }] of caches) {
      // ECR makes the repositories of a cache by itself, at the first pull, and after this model.
      const template = new EcrRepositoryCreationTemplate(scope, `template_${idOf(prefix)}`, {
        prefix,
        appliedFor: ['PULL_THROUGH_CACHE'],
        description: `Images of ${registry}`,
        // The tags of others move, and the cache goes along.
        imageTagMutability: 'MUTABLE',
        repositoryPolicy: readers,
        lifecyclePolicy: lifecycle,
        ...inHome,
      });
      new EcrPullThroughCacheRule(scope, `cache_${idOf(prefix)}`, {
        ecrRepositoryPrefix: prefix,
        upstreamRegistryUrl: registry,
        credentialArn,
        dependsOn: [template],
        ...inHome,
      });
    }
    if (caches.length > 0) {
      new EcrRegistryPolicy(scope, 'registry', {
        policy: policy({
          Sid: 'OrganizationFillsCaches',
          Effect: 'Allow',
          Principal: '*',
          Action: FILL,
          Resource: caches.map(
            ([prefix]) => `arn:${partition}:ecr:${homeRegion}:${account.id}:repository/${prefix}/*`,
          ),
          Condition: everyAccount,
        }),
        ...inHome,
      });
    }
    const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
    return { registry: `${account.id}.dkr.ecr.${homeRegion}.${domain}` };
  },
});

/** A name as part of an id: `shop/checkout` -> `shop_2f_checkout`. */
function idOf(name: string): string {
  return name.replace(/[^a-z0-9-]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
}

function policy(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

/** The rule for any image has to have the last priority. https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
function lifecycleOf(limits: { readonly untaggedDays: number; readonly keepImages: number }): string {
  const { untaggedDays, keepImages } = limits;
  return JSON.stringify({
    rules: [
      {
        rulePriority: 1,
        description: 'Images without a tag go',
        selection: {
          tagStatus: 'untagged',
          countType: 'sinceImagePushed',
          countUnit: 'days',
          countNumber: untaggedDays,
        },
        action: { type: 'expire' },
      },
      {
        rulePriority: 2,
        description: 'The latest images stay',
        selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: keepImages },
        action: { type: 'expire' },
      },
    ],
  });
}

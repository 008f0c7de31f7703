import { organizationsRegion, rootSignInRegion } from '../../aws/event-regions';
import { accountOfService } from '../../model/central-services';
import { resolveAlerts } from '../../model/security/services/alerts';
import type { Workspace } from '../../model/workspace';
import type { Need, NeedContext } from './need';
import { arnOf, needs, SOME_ID } from './needs';
import { roleSetup } from './role-setup';

const RULE = [
  'PutRule',
  'DescribeRule',
  'TagResource',
  'ListTagsForResource',
  'PutTargets',
  'ListTargetsByRule',
] as const;
const BUS = [
  'CreateEventBus',
  'DescribeEventBus',
  'TagResource',
  'ListTagsForResource',
  'PutPermission',
] as const;
const KEY = [
  'GetKeyPolicy',
  'PutKeyPolicy',
  'EnableKeyRotation',
  'GetKeyRotationStatus',
  'ListResourceTags',
  'DescribeKey',
] as const;
const TOPIC = [
  'CreateTopic',
  'GetTopicAttributes',
  'SetTopicAttributes',
  'TagResource',
  'ListTagsForResource',
] as const;

const NAME = 'account-factory-security';

/**
 * What alerts need of the access role: in every account, to send events on, and in the security tooling account, where they come
 * together.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html
 */
export function alertNeeds({
  organization: { data },
}: Workspace): (slug: string, context: NeedContext) => readonly Need[] {
  const alerts = resolveAlerts(data.security?.alerts);
  if (!alerts) return () => [];
  const { findings, rootSignIn, guardrailChanges, emails, slack } = alerts;
  const partition = data.partition ?? 'aws';
  const tooling = data.sharedAccounts?.[accountOfService.security];
  const governed = (data.governedRegions ?? []).filter((region) => region !== undefined);

  const forwarding = (name: string, regions: readonly string[], context: NeedContext): readonly Need[] =>
    regions.length === 0
      ? []
      : [
          ...roleSetup(name, ['inlinePolicy', 'passing'], context),
          ...regions.flatMap((region) =>
            needs('events', RULE, region, arnOf(context, 'events', region, `rule/${name}`)),
          ),
        ];
  const fromAccount = [
    ...new Set([
      ...(rootSignIn ? [rootSignInRegion[partition]] : []),
      ...(guardrailChanges ? [organizationsRegion[partition]] : []),
    ]),
  ];
  const delivery = (context: NeedContext): readonly Need[] => {
    const { homeRegion: home } = context;
    const topics = [...(emails.length > 0 ? ['mail'] : []), ...(slack.length > 0 ? ['slack'] : [])];
    return [
      ...needs('events', BUS, home, arnOf(context, 'events', home, `event-bus/${NAME}`)),
      ...needs('events', RULE, home, arnOf(context, 'events', home, `rule/${NAME}/${NAME}-root-sign-in`)),
      ...needs('kms', ['CreateKey', 'TagResource'], home),
      ...needs('kms', KEY, home, arnOf(context, 'kms', home, `key/${SOME_ID}`)),
      ...topics.flatMap((topic) =>
        needs('sns', TOPIC, home, arnOf(context, 'sns', home, `${NAME}-${topic}`)),
      ),
      ...(emails.length > 0
        ? needs('sns', ['Subscribe'], home, arnOf(context, 'sns', home, `${NAME}-mail`))
        : []),
      ...(slack.length > 0
        ? [
            ...roleSetup(`${NAME}-slack`, ['passing'], context),
            ...needs(
              'chatbot',
              ['CreateSlackChannelConfiguration', 'DescribeSlackChannelConfigurations'],
              home,
            ),
          ]
        : []),
    ];
  };
  return (slug, context) => [
    ...forwarding(`${NAME}-alerts`, fromAccount, context),
    ...(slug === tooling
      ? [
          ...delivery(context),
          ...(findings === undefined ? [] : forwarding(`${NAME}-findings`, governed, context)),
        ]
      : []),
  ];
}

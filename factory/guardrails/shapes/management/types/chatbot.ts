import { anyText, oneOf } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { group, many, named, one } from '../setting-shape';

const client = one(oneOf('enabled', 'disabled'));
const roles = { supported_role_settings: many(oneOf('user_role', 'channel_role')) };
const slack = { supported_channel_types: many(oneOf('public', 'private')), ...roles };

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_chatbot_syntax.html */
export const chatbot: ManagementPolicy = {
  name: 'A chat applications policy',
  root: 'chatbot',
  shape: group({
    platforms: group({
      slack: group({
        client,
        workspaces: many(anyText, { most: 255 }),
        default: group(slack),
        overrides: named('workspaces', group(slack), { most: 255 }),
      }),
      microsoft_teams: group({
        client,
        tenants: named('tenants', many(anyText), { most: 36 }),
        default: group(roles),
        overrides: named('tenants', named('teams', group(roles)), { most: 36 }),
      }),
      chime: group({ client }),
      // AWS's first example has it here, its syntax beside the platforms.
      default: group({ client }),
    }),
    default: group({ client }),
  }),
};

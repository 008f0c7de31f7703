import { arnOf, needs, SOME_ID } from '../needs';
import { roleSetup } from '../role-setup';
import type { ControlNeeds } from './control-needs';

const REMOVAL = 'account-factory-default-vpc-removal';

const DOCUMENT = [
  'CreateDocument',
  'AddTagsToResource',
  'DescribeDocument',
  'GetDocument',
  'DescribeDocumentPermission',
  'CreateAssociation',
] as const;

/** Controls by Systems Manager. */
export const ssmControlNeeds: Pick<ControlNeeds, 'defaultVpcRemoval' | 'ssmDocumentBlock'> = {
  defaultVpcRemoval: (_, context) => {
    const { homeRegion } = context;
    const association = arnOf(context, 'ssm', homeRegion, `association/${SOME_ID}`);
    return [
      ...roleSetup(REMOVAL, ['inlinePolicy', 'passing'], context),
      ...needs('ssm', DOCUMENT, homeRegion, arnOf(context, 'ssm', homeRegion, `document/${REMOVAL}`)),
      ...needs(
        'ssm',
        ['CreateAssociation', 'DescribeAssociation', 'AddTagsToResource', 'ListTagsForResource'],
        homeRegion,
        association,
      ),
    ];
  },
  ssmDocumentBlock: ({ regions }, context) =>
    regions.flatMap((region) =>
      needs(
        'ssm',
        ['UpdateServiceSetting', 'GetServiceSetting'],
        region,
        arnOf(context, 'ssm', region, 'servicesetting/ssm/documents/console/public-sharing-permission'),
      ),
    ),
};

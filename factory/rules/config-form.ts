import { kmsKeyArn, recorderName, resourceType, snsTopicArn } from '../aws/config/limits';
import { bucketName, keyPrefix } from '../aws/state-limits';
import type { TextLimit } from '../aws/text-limit';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { controlPlaces } from './shared/baselines';
import { duplicates } from './shared/duplicates';
import { foreignPartition } from './shared/foreign-partition';
import { misfit } from './shared/misfit';

const texts = {
  name: recorderName,
  bucket: bucketName,
  prefix: keyPrefix,
  kmsKeyArn,
} as const satisfies Readonly<Record<string, TextLimit>>;

const lists = {
  resourceTypes: resourceType,
  excludedResourceTypes: resourceType,
  snsTopicArns: snsTopicArn,
} as const satisfies Readonly<Record<string, TextLimit>>;

/** An ARN's fourth part is the region. */
const REGION_PART = 3;

/**
 * Settings of AWS Config that AWS refuses, or that contradict each other.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DeliveryChannel.html
 * https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html
 */
export const configForm: Rule = {
  id: 'config-form',
  check(workspace, report) {
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      const { config } = controls;
      if (typeof config !== 'object') continue;
      const look = (at: Pointer, field: string, value: string | undefined, limit: TextLimit): void => {
        const wrong =
          value === undefined ? undefined : (misfit(value, limit) ?? foreignPartition(value, workspace));
        if (wrong === undefined) return;
        const message = `${quoted(value)} can't be in "${field}" of AWS Config. ${wrong}`;
        report({ file, pointer: [...pointer, 'config', ...at], message });
      };
      for (const [field, limit] of entries(texts)) look([field], field, config[field], limit);
      for (const [field, limit] of entries(lists))
        for (const [index, value] of (config[field] ?? []).entries())
          look([field, index], field, value, limit);

      const governed = workspace.organization.data.governedRegions;
      const topics = (config.snsTopicArns ?? []).flatMap((arn, index) => (arn ? [{ arn, index }] : []));
      for (const { item } of duplicates(topics, ({ arn }) => arn.split(':')[REGION_PART])) {
        report({
          file,
          pointer: [...pointer, 'config', 'snsTopicArns', item.index],
          message: `${quoted(item.arn)} is the second topic in its region, and AWS Config tells one. Remove one of them.`,
        });
      }
      for (const { arn, index } of topics) {
        const region = arn.split(':')[REGION_PART];
        if (!region || !governed?.length || governed.includes(region)) continue;
        report({
          file,
          pointer: [...pointer, 'config', 'snsTopicArns', index],
          message: `${quoted(arn)} would never be told anything: AWS Config tells topics of its own region, and ${region} is not one of governedRegions. Remove it, or name a topic in one of them.`,
        });
      }
      if (config.resourceTypes?.length && config.excludedResourceTypes?.length) {
        report({
          file,
          pointer: [...pointer, 'config', 'excludedResourceTypes'],
          onKey: true,
          message:
            'AWS Config records either a list of types or all types but some. Remove "resourceTypes" or "excludedResourceTypes".',
        });
      }
    }
  },
};

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

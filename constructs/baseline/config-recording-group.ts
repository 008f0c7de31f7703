import type { ConfigConfigurationRecorderRecordingGroup } from '@cdktf/provider-aws/lib/config-configuration-recorder';
import { globalResourceTypes } from '../../factory/aws/config/global-resources';
import type { ConfigSettings } from '../../factory/model/controls/config';
import { terraformTexts } from '../terraform-text';

const globalTypes: ReadonlySet<string> = new Set(globalResourceTypes);

/**
 * What the recorder of one region records. AWS wants the flags off where types are named, and records IAM's global types in
 * every region when types are excluded, unless they are excluded, too.
 *
 * @param withGlobal - whether this is the region for global resource types
 * @returns undefined when nothing is left to record there: AWS takes no empty list
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html
 */
export function recordingGroup(
  { resourceTypes, excludedResourceTypes }: ConfigSettings,
  withGlobal: boolean,
): ConfigConfigurationRecorderRecordingGroup | undefined {
  const named = { allSupported: false, includeGlobalResourceTypes: false } as const;
  if (resourceTypes.length > 0) {
    const types = withGlobal ? resourceTypes : resourceTypes.filter((type) => !globalTypes.has(type));
    if (types.length === 0) return undefined;
    return {
      ...named,
      resourceTypes: terraformTexts(unique(types)),
      recordingStrategy: [{ useOnly: 'INCLUSION_BY_RESOURCE_TYPES' }],
    };
  }
  if (excludedResourceTypes.length > 0) {
    const types = withGlobal ? excludedResourceTypes : [...excludedResourceTypes, ...globalResourceTypes];
    return {
      ...named,
      exclusionByResourceTypes: [{ resourceTypes: terraformTexts(unique(types)) }],
      recordingStrategy: [{ useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' }],
    };
  }
  return { allSupported: true, includeGlobalResourceTypes: withGlobal };
}

function unique(types: readonly string[]): string[] {
  return [...new Set(types)].sort();
}

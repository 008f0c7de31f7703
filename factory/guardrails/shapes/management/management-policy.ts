import type { JsonObject, Misshape } from '../../misshape';
import type { SettingShape } from './setting-shape';

/** The form of one type of policies that hand settings down. */
export interface ManagementPolicy {
  /** The type in words, with its article. */
  readonly name: string;
  /** The one key at the top. */
  readonly root: string;
  readonly shape: SettingShape;
  /** What else is wrong, beyond what a shape can say. Gets what stands under the key at the top. @default - nothing */
  readonly further?: (settings: JsonObject) => readonly Misshape[];
}

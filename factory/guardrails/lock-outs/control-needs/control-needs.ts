import type { BaselineControlName, BaselineControls } from '../../../model/baseline-controls';
import type { Need, NeedContext } from '../need';

/**
 * What setting a control up, and planning it again, asks of AWS, as the AWS provider makes its calls. Taking it away again is
 * not counted.
 *
 * @see constructs/baseline
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export type ControlNeeds = {
  readonly [Name in BaselineControlName]: (
    settings: NonNullable<BaselineControls[Name]>,
    context: NeedContext,
  ) => readonly Need[];
};

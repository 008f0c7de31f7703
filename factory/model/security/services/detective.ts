import { flag } from '../../shape-kit';

/** `security.detective` of organization.yaml. */
export const detectiveShape = flag(
  'Whether Amazon Detective takes in every account that joins the organization. Costs money for what it takes in. Default: false.',
);

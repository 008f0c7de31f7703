/** Name of what there is one of in a region, as a tag. */
export const NAME = 'account-factory';

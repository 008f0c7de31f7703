/** Route table of the VPC for central egress. */
export const EGRESS = 'egress';

/** What stands for no route table: a VPC that is not attached. */
export const NO_ROUTE_TABLE = 'none';

/** Names that no route table of one's own can have. */
export const reservedRouteTables: readonly string[] = [EGRESS, NO_ROUTE_TABLE];

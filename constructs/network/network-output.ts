/** Names of the outputs of the stack of an account's network. */
export const accountNetworkOutput = {
  vpc: (region: string): string => `vpc_${region}_id`,
  /** @param zone - 0 for the first */
  privateSubnet: (region: string, zone: number): string => `private_subnet_${region}_${zone}_id`,
} as const;

/** Names of the outputs of the stack of the central network. Neither regions nor names have a `_`, so no two are one. */
export const networkOutput = {
  transitGateway: (region: string): string => `transit_gateway_${region}_id`,
  routeTable: (region: string, name: string): string => `route_table_${region}_${name}_id`,
  pool: (region: string, name: string): string => `pool_${region}_${name}_id`,
} as const;

/** Names of the outputs of the stack of the parent zone. */
export const dnsOutput = {
  zoneId: 'zone_id',
  /** For whoever manages the domain above. */
  nameServers: 'name_servers',
} as const;

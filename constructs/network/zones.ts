import { DataAwsAvailabilityZones } from '@cdktf/provider-aws/lib/data-aws-availability-zones';
import { Construct } from 'constructs';
import type { InRegion } from '../region';

/** The availability zones of a region, as the account names them: which is called `a` differs between accounts. */
export class Zones extends Construct {
  readonly #names: string;

  /** @param count - how many there have to be */
  constructor(scope: Construct, id: string, count: number, inRegion: InRegion) {
    super(scope, id);
    const zones = new DataAwsAvailabilityZones(this, 'Default', {
      state: 'available',
      // Local Zones and Wavelength Zones are something else.
      filter: [{ name: 'opt-in-status', values: ['opt-in-not-required'] }],
      lifecycle: {
        postcondition: [
          {
            condition: `\${length(self.names) >= ${count}}`,
            errorMessage: `The region has fewer availability zones than the ${count} asked for: lower "zones" of the network.`,
          },
        ],
      },
      ...inRegion,
    });
    this.#names = `data.${zones.terraformResourceType}.${zones.friendlyUniqueId}.names`;
  }

  /** Reference. @param index - 0 for the first */
  name(index: number): string {
    return `\${${this.#names}[${index}]}`;
  }
}

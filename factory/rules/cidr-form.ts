import { quoted } from '../diagnostics/quoted';
import { cidrText, networkOf, parseCidr } from '../network/cidr';
import type { Rule } from './rule';
import { egressCidrs, poolCidrs, requestCidrs, siteCidrs, topCidrs } from './shared/cidr-places';

/**
 * Ranges are IPv4 in CIDR notation, written from their first address.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
export const cidrForm: Rule = {
  id: 'cidr-form',
  check(workspace, report) {
    const places = [topCidrs, poolCidrs, egressCidrs, siteCidrs, requestCidrs].flatMap((of) => of(workspace));
    for (const { file, pointer, text } of places) {
      const cidr = parseCidr(text);
      if (!cidr) {
        report({
          file,
          pointer,
          message: `${quoted(text)} is no range of IPv4 addresses: write its first address, a slash and the number of bits that all of it share, such as "10.1.0.0/20".`,
        });
        continue;
      }
      const network = networkOf(cidr);
      if (network.first === cidr.first) continue;
      report({
        file,
        pointer,
        message: `${quoted(text)} does not begin where ranges of that size do: AWS and the provider of Terraform refuse it, or take another.`,
        suggest: [cidrText(network)],
      });
    }
  },
};

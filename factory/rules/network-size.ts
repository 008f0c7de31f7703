import { subnetKinds } from '../model/network/account-network';
import { wellFormedCidr } from '../network/cidr';
import { smallestEgressVpc } from '../network/egress-layout';
import { smallestVpc, vpcPrefix } from '../network/layout';
import type { Rule } from './rule';
import { accountNetworks } from './shared/account-networks';
import { egressCidrs, poolCidrs, topCidrs } from './shared/cidr-places';
import { once } from './shared/once';

/**
 * VPCs and subnets are /16 to /28, and a VPC has room for its subnets.
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export const networkSize: Rule = {
  id: 'network-size',
  check(workspace, report) {
    const tell = once(report);
    const { largest, smallest } = vpcPrefix;
    for (const { file, pointer, text } of egressCidrs(workspace)) {
      const cidr = wellFormedCidr(text);
      if (!cidr || (cidr.prefix >= largest && cidr.prefix <= smallestEgressVpc)) continue;
      tell({
        file,
        pointer,
        message: `The VPC of the way out can't be a /${cidr.prefix}: it takes /${largest} to /${smallestEgressVpc}, for two subnets in each of up to four zones. Choose another range.`,
      });
    }
    for (const { file, pointer, text } of [...topCidrs(workspace), ...poolCidrs(workspace)]) {
      const cidr = wellFormedCidr(text);
      if (!cidr || cidr.prefix <= smallest) continue;
      tell({
        file,
        pointer,
        message: `A range of /${cidr.prefix} holds no VPC: the smallest is /${smallest}. Choose a larger range.`,
      });
    }
    for (const { network, placeOf } of accountNetworks(workspace)) {
      const kinds = subnetKinds(network);
      const most = Math.min(smallest, smallestVpc(kinds));
      for (const { region, cidr, size } of network.vpcs) {
        if (cidr !== undefined && !wellFormedCidr(cidr)) continue;
        if (size >= largest && size <= most) continue;
        const why =
          size < largest
            ? `AWS takes /${largest} at most. Choose a smaller one.`
            : `with subnets of the kinds ${kinds.join(', ')} it has to be /${most} at least, or AWS would refuse the smallest of them, which are /${smallest} at least. Choose a larger one, or leave out a kind.`;
        const wrong = size < largest ? 'large' : 'small';
        tell({ ...placeOf(`vpcs.${region}`), message: `A VPC of /${size} is too ${wrong}: ${why}` });
      }
    }
  },
};

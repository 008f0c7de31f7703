/**
 * Python that deletes the default VPC of every region that the account has enabled, if nothing but what AWS made with it is
 * in it. SSM Automation runs `handler`. It must hold no double braces, which Automation would fill in.
 *
 * A VPC in use is kept, and what fails in one region keeps nothing in the others; the run then fails at its end, so that State
 * Manager shows it. A region that a service control policy denies is passed over: nobody can use a VPC there, either.
 */
export const DEFAULT_VPC_REMOVAL_SCRIPT = `import boto3
from botocore.exceptions import BotoCoreError, ClientError


def handler(events, context):
    regions = boto3.client("ec2").describe_regions()["Regions"]
    result = {"removed": [], "kept": [], "denied": [], "failed": []}
    for name in sorted(region["RegionName"] for region in regions):
        try:
            clear(boto3.client("ec2", region_name=name), name, result)
        except (BotoCoreError, ClientError) as error:
            if "service control policy" in str(error):
                result["denied"].append(name)
            else:
                result["failed"].append(name + " " + str(error))
    problems = []
    if result["kept"]:
        problems.append("In use, and kept: " + ", ".join(result["kept"]))
    if result["failed"]:
        problems.append("Failed: " + "; ".join(result["failed"]))
    if problems:
        raise RuntimeError(". ".join(problems))
    return result


def clear(ec2, region, result):
    found = ec2.describe_vpcs(Filters=[where("is-default", "true")])["Vpcs"]
    for vpc in (item["VpcId"] for item in found):
        inside = [where("vpc-id", vpc)]
        subnets = ec2.describe_subnets(Filters=inside)["Subnets"]
        if in_use(ec2, inside, vpc, subnets):
            result["kept"].append(region + " " + vpc)
            continue
        gateways = ec2.describe_internet_gateways(Filters=[where("attachment.vpc-id", vpc)])
        for gateway in gateways["InternetGateways"]:
            ec2.detach_internet_gateway(InternetGatewayId=gateway["InternetGatewayId"], VpcId=vpc)
            ec2.delete_internet_gateway(InternetGatewayId=gateway["InternetGatewayId"])
        for subnet in subnets:
            ec2.delete_subnet(SubnetId=subnet["SubnetId"])
        ec2.delete_vpc(VpcId=vpc)
        result["removed"].append(region + " " + vpc)


def in_use(ec2, inside, vpc, subnets):
    groups = ec2.describe_security_groups(Filters=inside)["SecurityGroups"]
    tables = ec2.describe_route_tables(Filters=inside)["RouteTables"]
    acls = ec2.describe_network_acls(Filters=inside)["NetworkAcls"]
    egress_only = ec2.describe_egress_only_internet_gateways()["EgressOnlyInternetGateways"]
    peerings = ec2.describe_vpc_peering_connections()["VpcPeeringConnections"]
    vpn = ec2.describe_vpn_gateways(Filters=[where("attachment.vpc-id", vpc)])["VpnGateways"]
    return (
        bool(ec2.describe_network_interfaces(Filters=inside)["NetworkInterfaces"])
        or bool(ec2.describe_vpc_endpoints(Filters=inside)["VpcEndpoints"])
        or any(gateway["State"] not in ("deleting", "deleted") for gateway in vpn)
        or any(is_peering(connection, vpc) for connection in peerings)
        or any(is_attached(gateway, vpc) for gateway in egress_only)
        or any(not subnet["DefaultForAz"] for subnet in subnets)
        or any(group["GroupName"] != "default" for group in groups)
        or any(not acl["IsDefault"] for acl in acls)
        or any(not is_main(table) for table in tables)
    )


def is_attached(gateway, vpc):
    return any(link["VpcId"] == vpc for link in gateway["Attachments"])


def is_peering(connection, vpc):
    sides = (connection["RequesterVpcInfo"], connection["AccepterVpcInfo"])
    alive = connection["Status"]["Code"] in ("pending-acceptance", "provisioning", "active")
    return alive and any(side.get("VpcId") == vpc for side in sides)


def is_main(table):
    return any(link.get("Main") for link in table["Associations"])


def where(name, value):
    return dict(Name=name, Values=[value])
`;

/** What the script asks, and what it takes away. */
export const DEFAULT_VPC_REMOVAL_ACTIONS: readonly string[] = [
  'ec2:DescribeEgressOnlyInternetGateways',
  'ec2:DescribeInternetGateways',
  'ec2:DescribeNetworkAcls',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeRegions',
  'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcEndpoints',
  'ec2:DescribeVpcPeeringConnections',
  'ec2:DescribeVpcs',
  'ec2:DescribeVpnGateways',
  'ec2:DeleteInternetGateway',
  'ec2:DeleteSubnet',
  'ec2:DeleteVpc',
  'ec2:DetachInternetGateway',
];

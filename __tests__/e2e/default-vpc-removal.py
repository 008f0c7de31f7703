# Runs the script of the runbook (first argument) against an endpoint (second), and prints what it did to some VPCs.
import importlib.util
import json
import os
import sys

import boto3
from botocore.exceptions import ClientError

os.environ.update(
    AWS_ENDPOINT_URL=sys.argv[2],
    AWS_DEFAULT_REGION="eu-central-1",
    AWS_ACCESS_KEY_ID="test",
    AWS_SECRET_ACCESS_KEY="test",
)
spec = importlib.util.spec_from_file_location("runbook", sys.argv[1])
runbook = importlib.util.module_from_spec(spec)
spec.loader.exec_module(runbook)


def ec2(region):
    return boto3.client("ec2", region_name=region)


def default_vpc(region):
    found = ec2(region).describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])["Vpcs"]
    return found[0]["VpcId"] if found else None


def run():
    try:
        result = runbook.handler({}, None)
        return {"removed": [line.split()[0] for line in result["removed"]]}
    except RuntimeError as error:
        return {"error": str(error)}


gateway = ec2("eu-central-1").create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
ec2("eu-central-1").attach_internet_gateway(InternetGatewayId=gateway, VpcId=default_vpc("eu-central-1"))
own = ec2("eu-central-1").create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"]
used = default_vpc("eu-west-1")
subnet = ec2("eu-west-1").describe_subnets()["Subnets"][0]["SubnetId"]
interface = ec2("eu-west-1").create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"]
grouped = default_vpc("eu-west-2")
group = ec2("eu-west-2").create_security_group(GroupName="own", Description="own", VpcId=grouped)["GroupId"]

peered = default_vpc("ca-central-1")
far = ec2("ca-central-1").create_vpc(CidrBlock="10.2.0.0/16")["Vpc"]["VpcId"]
peering = ec2("ca-central-1").create_vpc_peering_connection(VpcId=far, PeerVpcId=peered)
peering = peering["VpcPeeringConnection"]["VpcPeeringConnectionId"]
outgoing = default_vpc("ap-south-1")
egress = ec2("ap-south-1").create_egress_only_internet_gateway(VpcId=outgoing)
egress = egress["EgressOnlyInternetGateway"]["EgressOnlyInternetGatewayId"]


class Refused:
    def __init__(self, message):
        self.message = message

    def describe_vpcs(self, **_):
        raise ClientError({"Error": {"Code": "UnauthorizedOperation", "Message": self.message}}, "DescribeVpcs")


refused = {
    "ap-northeast-1": "You are not authorized to perform this operation",
    "ap-northeast-2": "Not authorized with an explicit deny in a service control policy",
}
client = runbook.boto3.client
runbook.boto3.client = lambda service, region_name=None: (
    Refused(refused[region_name]) if region_name in refused else client(service, region_name=region_name)
)
first = run()
refused.clear()
after_first = {
    "home": [vpc["VpcId"] == own for vpc in ec2("eu-central-1").describe_vpcs()["Vpcs"]],
    "gateways": len(ec2("eu-central-1").describe_internet_gateways()["InternetGateways"]),
    "kept": [
        default_vpc("ap-south-1") == outgoing,
        default_vpc("ca-central-1") == peered,
        default_vpc("eu-west-1") == used,
        default_vpc("eu-west-2") == grouped,
    ],
    "subnets": len(ec2("eu-west-1").describe_subnets()["Subnets"]) > 0,
    "elsewhere": default_vpc("us-east-1"),
}
ec2("eu-west-1").delete_network_interface(NetworkInterfaceId=interface)
ec2("eu-west-2").delete_security_group(GroupId=group)
ec2("ca-central-1").delete_vpc_peering_connection(VpcPeeringConnectionId=peering)
ec2("ap-south-1").delete_egress_only_internet_gateway(EgressOnlyInternetGatewayId=egress)
kept = ["ap-south-1 " + outgoing, "ca-central-1 " + peered, "eu-west-1 " + used, "eu-west-2 " + grouped]
expected = (
    "In use, and kept: " + ", ".join(kept) + ". Failed: ap-northeast-1 An error occurred (UnauthorizedOperation) "
    "when calling the DescribeVpcs operation: You are not authorized to perform this operation"
)
print(
    json.dumps(
        {
            "first": first == {"error": expected},
            "afterFirst": after_first,
            "second": run(),
            "third": run(),
        }
    )
)

# Runs the script of the runbook (first argument) against an endpoint (second), and prints what it did to some VPCs.
import importlib.util
import json
import os
import sys

import boto3

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

first = run()
after_first = {
    "home": [vpc["VpcId"] == own for vpc in ec2("eu-central-1").describe_vpcs()["Vpcs"]],
    "gateways": len(ec2("eu-central-1").describe_internet_gateways()["InternetGateways"]),
    "kept": [default_vpc("eu-west-1") == used, default_vpc("eu-west-2") == grouped],
    "subnets": len(ec2("eu-west-1").describe_subnets()["Subnets"]) > 0,
    "elsewhere": default_vpc("us-east-1"),
}
ec2("eu-west-1").delete_network_interface(NetworkInterfaceId=interface)
ec2("eu-west-2").delete_security_group(GroupId=group)
expected = "In use, and kept: eu-west-1 " + used + ", eu-west-2 " + grouped
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

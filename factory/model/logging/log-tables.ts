import type { LogKind } from './log-buckets';

/** A table that Athena reads logs by. */
export interface LogTable {
  readonly name: 'cloudtrail' | 'flow_logs';
  readonly kind: LogKind;
  readonly description: string;
  /** Folder of the accounts in the bucket, below `AWSLogs/`. @default - that very folder */
  readonly inOrganizationFolder: boolean;
  /** Folder of an account below which those of regions lie. */
  readonly folder: string;
  /** Names and types, in the order in which logs have them. */
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly inputFormat: string;
  readonly serde: string;
  readonly serdeParameters: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
}

const IDENTITY = [
  'type:string,principalid:string,arn:string,accountid:string,invokedby:string,accesskeyid:string,username:string',
  'onbehalfof:struct<userid:string,identitystorearn:string>',
  `sessioncontext:struct<${[
    'attributes:struct<mfaauthenticated:string,creationdate:string>',
    'sessionissuer:struct<type:string,principalid:string,arn:string,accountid:string,username:string>',
    'ec2roledelivery:string',
    'webidfederationdata:struct<federatedprovider:string,attributes:map<string,string>>',
  ].join(',')}>`,
].join(',');

/**
 * What the trail records.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
 */
const cloudtrail: LogTable = {
  name: 'cloudtrail',
  kind: 'cloudtrail',
  description: 'Events of the trail of the organization',
  inOrganizationFolder: true,
  folder: 'CloudTrail',
  columns: [
    ['eventversion', 'string'],
    ['useridentity', `struct<${IDENTITY}>`],
    ['eventtime', 'string'],
    ['eventsource', 'string'],
    ['eventname', 'string'],
    ['awsregion', 'string'],
    ['sourceipaddress', 'string'],
    ['useragent', 'string'],
    ['errorcode', 'string'],
    ['errormessage', 'string'],
    ['requestparameters', 'string'],
    ['responseelements', 'string'],
    ['additionaleventdata', 'string'],
    ['requestid', 'string'],
    ['eventid', 'string'],
    ['readonly', 'string'],
    ['resources', 'array<struct<arn:string,accountid:string,type:string>>'],
    ['eventtype', 'string'],
    ['apiversion', 'string'],
    ['recipientaccountid', 'string'],
    ['serviceeventdetails', 'string'],
    ['sharedeventid', 'string'],
    ['vpcendpointid', 'string'],
    ['vpcendpointaccountid', 'string'],
    ['eventcategory', 'string'],
    [
      'addendum',
      'struct<reason:string,updatedfields:string,originalrequestid:string,originaleventid:string>',
    ],
    ['sessioncredentialfromconsole', 'string'],
    ['edgedevicedetails', 'string'],
    ['tlsdetails', 'struct<tlsversion:string,ciphersuite:string,clientprovidedhostheader:string>'],
  ],
  inputFormat: 'com.amazon.emr.cloudtrail.CloudTrailInputFormat',
  serde: 'org.apache.hive.hcatalog.data.JsonSerDe',
  serdeParameters: {},
  parameters: { classification: 'cloudtrail' },
};

/**
 * Flow logs of VPCs, in AWS's default format.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-partition-projection.html
 */
const flowLogs: LogTable = {
  name: 'flow_logs',
  kind: 'flow-logs',
  description: 'What went through interfaces of VPCs',
  inOrganizationFolder: false,
  folder: 'vpcflowlogs',
  columns: [
    ['version', 'int'],
    ['account_id', 'string'],
    ['interface_id', 'string'],
    ['srcaddr', 'string'],
    ['dstaddr', 'string'],
    ['srcport', 'int'],
    ['dstport', 'int'],
    ['protocol', 'bigint'],
    ['packets', 'bigint'],
    ['bytes', 'bigint'],
    ['start', 'bigint'],
    ['end', 'bigint'],
    ['action', 'string'],
    ['log_status', 'string'],
  ],
  inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
  serde: 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe',
  serdeParameters: { 'field.delim': ' ', 'serialization.format': ' ' },
  parameters: { 'skip.header.line.count': '1' },
};

export const logTables: readonly LogTable[] = [cloudtrail, flowLogs];

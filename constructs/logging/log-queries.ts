import { AthenaNamedQuery } from '@cdktf/provider-aws/lib/athena-named-query';
import { AthenaWorkgroup } from '@cdktf/provider-aws/lib/athena-workgroup';
import { GlueCatalogDatabase } from '@cdktf/provider-aws/lib/glue-catalog-database';
import { GlueCatalogTable } from '@cdktf/provider-aws/lib/glue-catalog-table';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { Construct } from 'constructs';
import { regions } from '../../factory/aws/regions';
import { lateMark } from '../../factory/guardrails/late-value';
import { logBucket } from '../../factory/model/logging/log-buckets';
import { logQuestions } from '../../factory/model/logging/log-questions';
import { type LogTable, logTables } from '../../factory/model/logging/log-tables';
import type { Logging } from '../../factory/model/logging/logging';
import { LOG_DATABASE, LOG_WORKGROUP } from '../../factory/model/logging/names';
import { type AccountContext, lateText } from '../baseline/account-context';
import { PrivateBucket } from '../s3/private-bucket';
import { reference } from '../terraform-text';
import type { ArchivePlace } from './archive-place';

/** Results can be had again by asking once more. */
const RESULTS_FOR_DAYS = 7;

/** 100 GiB, which cost half a dollar at 5 USD for a terabyte: more is a query that forgot its account or its days. */
const BYTES_PER_QUERY = 100 * 1024 ** 3;

export interface LogQueriesProps extends ArchivePlace, Pick<AccountContext, 'lateValue'> {
  readonly logging: Logging;
  /** Reference to the id of the account that all this is in. */
  readonly accountId: string;
  /** Reference to the ARN of the key that encrypts logs: results hold what logs hold. */
  readonly keyArn: string;
}

/** Tables of the logs in Athena, where their queries run, and queries to begin with. */
export class LogQueries extends Construct {
  /** ARN of the bucket for results. */
  readonly resultsArn: string;

  constructor(scope: Construct, id: string, props: LogQueriesProps) {
    super(scope, id);
    const { keyArn, logging, organization } = props;
    const results = new PrivateBucket(this, 'results', {
      bucket: logBucket(logging, 'athena-results'),
      partition: organization.partition,
      kmsKeyArn: keyArn,
      inRegion: {},
    });
    this.resultsArn = results.arn;
    new S3BucketLifecycleConfiguration(this, 'results_lifecycle', {
      bucket: results.id,
      rule: [
        {
          id: 'results',
          status: 'Enabled',
          filter: [{}],
          expiration: [{ days: RESULTS_FOR_DAYS }],
          noncurrentVersionExpiration: [{ noncurrentDays: 1 }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
        },
      ],
      dependsOn: [results.versioning],
    });
    const workgroup = new AthenaWorkgroup(this, 'workgroup', {
      name: LOG_WORKGROUP,
      description: 'Queries of the logs of the organization',
      configuration: {
        // Else whoever asks says where results go, and how they are encrypted.
        enforceWorkgroupConfiguration: true,
        publishCloudwatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: BYTES_PER_QUERY,
        resultConfiguration: {
          outputLocation: `s3://${results.id}/`,
          expectedBucketOwner: props.accountId,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKeyArn: keyArn },
        },
      },
    });
    const database = new GlueCatalogDatabase(this, 'database', {
      name: LOG_DATABASE,
      description: 'Logs of the organization',
    });
    const tables = logTables.map((table) => this.#table(table, reference(database, 'name'), props));
    for (const { id, name, description, query } of logQuestions(
      organization.managementAccountId,
      organization.homeRegion,
    ))
      new AthenaNamedQuery(this, id, {
        name,
        description,
        query,
        database: reference(database, 'name'),
        workgroup: reference(workgroup, 'id'),
        dependsOn: tables,
      });
  }

  /**
   * Partitions follow from the names of folders. The account is "injected": a query names the ones that it is about. As an enum,
   * thousands of accounts would be listed here, where AWS advises a few dozen, and every new account would have to be added.
   *
   * @see https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html
   */
  #table(table: LogTable, databaseName: string, props: LogQueriesProps): GlueCatalogTable {
    const { logging, organization } = props;
    const organizationFolder = table.inOrganizationFolder ? `/${lateMark({ kind: 'organizationId' })}` : '';
    const location = `s3://${logBucket(logging, table.kind)}/AWSLogs${organizationFolder}`;
    return new GlueCatalogTable(this, table.name, {
      name: table.name,
      databaseName,
      description: table.description,
      tableType: 'EXTERNAL_TABLE',
      partitionKeys: ['account', 'region', 'day'].map((name) => ({ name, type: 'string' })),
      parameters: {
        EXTERNAL: 'TRUE',
        ...table.parameters,
        'projection.enabled': 'true',
        'projection.account.type': 'injected',
        'projection.region.type': 'enum',
        // Not the governed ones alone: what happens outside them is worth knowing.
        'projection.region.values': regions[organization.partition].map(({ name }) => name).join(','),
        'projection.day.type': 'date',
        'projection.day.format': 'yyyy/MM/dd',
        'projection.day.interval': '1',
        'projection.day.interval.unit': 'DAYS',
        'projection.day.range': `NOW-${logging.retention.days}DAYS,NOW`,
        'storage.location.template': lateText(
          `${location}/\${account}/${table.folder}/\${region}/\${day}`,
          props,
        ),
      },
      storageDescriptor: {
        location: lateText(`${location}/`, props),
        inputFormat: table.inputFormat,
        outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
        columns: table.columns.map(([name, type]) => ({ name, type })),
        serDeInfo: { serializationLibrary: table.serde, parameters: { ...table.serdeParameters } },
      },
    });
  }
}

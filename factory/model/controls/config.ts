import { z } from 'zod';
import { recorderName, retentionDays } from '../../aws/config/limits';
import { bucketName, keyPrefix } from '../../aws/state-limits';
import { lengthOf, text, textList, wholeNumber } from '../shape-kit';
import { control, type RegionalSettings, regional } from './control';

const frequencies = ['CONTINUOUS', 'DAILY'] as const;

/** @see https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigSnapshotDeliveryProperties.html */
const snapshotFrequencies = [
  'One_Hour',
  'Three_Hours',
  'Six_Hours',
  'Twelve_Hours',
  'TwentyFour_Hours',
] as const;

export interface ConfigSettings extends RegionalSettings {
  /** Name of the recorder and of its delivery channel. An account has one of its own in each region. */
  readonly name: string;
  /** Types of resources to record; empty for all, those that AWS adds later included. */
  readonly resourceTypes: readonly string[];
  /** Types of resources not to record when all are. */
  readonly excludedResourceTypes: readonly string[];
  readonly frequency: (typeof frequencies)[number];
  /** Days that AWS Config itself keeps what it recorded. */
  readonly retentionDays: number;
  /** Empty when there is no log archive and no file names one, which a rule refuses. */
  readonly bucket: string;
  /** Start of the keys in the bucket; empty for none. */
  readonly prefix: string;
  /** Key in the bucket's region that encrypts what is delivered; empty for the bucket's own way. */
  readonly kmsKeyArn: string;
  /** Topics to tell of changes, one in each region that has one. */
  readonly snsTopicArns: readonly string[];
  readonly snapshotFrequency: (typeof snapshotFrequencies)[number];
}

export const config = control(
  'AWS Config: records the configuration of resources and delivers it to the log archive (CIS AWS Foundations v3.0 and v5.0 3.3). Costs money for each change.',
  z.strictObject({
    name: text(
      'Name of the recorder and its delivery channel. Those of an adopted account are taken over when they have this name; AWS calls its own `default`. Default: `default`.',
      lengthOf(recorderName),
    ).optional(),
    resourceTypes: textList(
      'Types of resources to record. Global ones are recorded in one region. Default: all.',
      ['AWS::EC2::SecurityGroup', 'AWS::IAM::Policy', 'AWS::S3::Bucket'],
    ).optional(),
    excludedResourceTypes: textList(
      'Types of resources not to record, where all others are. Default: none.',
      ['AWS::EC2::NetworkInterface'],
    ).optional(),
    frequency: z
      .enum(frequencies)
      .meta({
        description:
          'How often changes are recorded: each one, or the state once a day when it has changed. Default: `CONTINUOUS`.',
      })
      .optional(),
    retentionDays: wholeNumber(
      'Days that AWS Config itself keeps what it recorded; the bucket has its own. Default: 2557, seven years.',
      ...retentionDays,
    ).optional(),
    bucket: text(
      "Bucket that takes deliveries. Default: that of the log archive, which `logging` of organization.yaml sets up; without it there is none, because a name that is only guessed may be a stranger's.",
      { ...lengthOf(bucketName), examples: ['acme-config-555555555555'] },
    ).optional(),
    prefix: text('Start of the keys in the bucket. Default: none.', lengthOf(keyPrefix)).optional(),
    kmsKeyArn: text(
      "ARN of the key that encrypts deliveries, in the bucket's region. Default: as the bucket encrypts.",
    ).optional(),
    snsTopicArns: textList(
      'ARNs of topics that are told of changes: each region takes the one that is in it. Default: none.',
      ['arn:aws:sns:eu-central-1:555555555555:config'],
    ).optional(),
    snapshotFrequency: z
      .enum(snapshotFrequencies)
      .meta({ description: 'How often the whole state is delivered. Default: `TwentyFour_Hours`.' })
      .optional(),
    ...regional,
  }),
);

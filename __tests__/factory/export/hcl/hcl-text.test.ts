import { hclText } from '../../../../factory/export/hcl/hcl-text';
import { ProviderSchemas } from '../../../../factory/export/hcl/provider-schema';

const block = (...names: string[]) => ({
  block: { block_types: Object.fromEntries(names.map((name) => [name, { block: {} }])) },
});

const schemas = new ProviderSchemas({
  provider_schemas: {
    'registry.terraform.io/hashicorp/aws': {
      provider: block('assume_role'),
      resource_schemas: { aws_bucket: block('rule'), aws_role: block() },
      data_source_schemas: { aws_vpcs: block('filter') },
    },
  },
});

const hcl = (json: Parameters<typeof hclText>[0]) => hclText(json, schemas).trimEnd().split('\n');

test('an object is a block where the schema says so, and else the value of an argument', () => {
  const tags = { team: 'shop', 'cost center': '1', for: 'x', null: 'y' };
  expect(
    hcl({ resource: { aws_bucket: { logs: { bucket: 'logs', rule: { days: 3 }, tags, on: true } } } }),
  ).toEqual([
    'resource "aws_bucket" "logs" {',
    '  bucket = "logs"',
    '  tags = {',
    '    team          = "shop"',
    '    "cost center" = "1"',
    '    "for"         = "x"',
    '    "null"        = "y"',
    '  }',
    '  on = true',
    '',
    '  rule {',
    '    days = 3',
    '  }',
    '}',
  ]);
});

test('a list of objects is as many blocks, and empty ones stay', () => {
  expect(
    hcl({ data: { aws_vpcs: { all: { filter: [{ name: 'a', values: ['true'] }, {}], none: null } } } }),
  ).toEqual([
    'data "aws_vpcs" "all" {',
    '  filter {',
    '    name   = "a"',
    '    values = ["true"]',
    '  }',
    '',
    '  filter {}',
    '}',
  ]);
});

test('what Terraform itself knows needs no schema: references have no quotes', () => {
  const lifecycle = {
    ignore_changes: ['a', 'b["c"]'],
    prevent_destroy: true,
    postcondition: [{ condition: '${self.ok}', error_message: 'No "ok"' }],
  };
  expect(
    hcl({
      resource: {
        aws_role: {
          x: {
            depends_on: ['aws_role.y'],
            for_each: '${toset(data.a.b)}',
            lifecycle,
            provider: 'aws.eu-west-1',
          },
        },
      },
      moved: [{ from: 'aws_role.a', to: 'aws_role.b' }],
      removed: [{ from: 'aws_role.c', lifecycle: { destroy: false } }],
      import: [{ id: '${each.value}', to: 'aws_role.x' }],
    }),
  ).toEqual([
    'resource "aws_role" "x" {',
    '  depends_on = [aws_role.y]',
    '  for_each   = toset(data.a.b)',
    '  provider   = aws.eu-west-1',
    '',
    '  lifecycle {',
    '    ignore_changes  = [a, b["c"]]',
    '    prevent_destroy = true',
    '',
    '    postcondition {',
    '      condition     = self.ok',
    '      error_message = "No \\"ok\\""',
    '    }',
    '  }',
    '}',
    '',
    'moved {',
    '  from = aws_role.a',
    '  to   = aws_role.b',
    '}',
    '',
    'removed {',
    '  from = aws_role.c',
    '',
    '  lifecycle {',
    '    destroy = false',
    '  }',
    '}',
    '',
    'import {',
    '  id = each.value',
    '  to = aws_role.x',
    '}',
  ]);
});

test('settings, providers, modules, variables and outputs', () => {
  expect(
    hcl({
      terraform: {
        backend: { s3: { bucket: 'b', assume_role: { role_arn: 'r' } } },
        required_providers: { aws: { source: 'hashicorp/aws', version: '~> 5.0' } },
      },
      provider: { aws: [{ region: 'eu-west-1', assume_role: [{ role_arn: '${var.role}' }] }] },
      module: { note: { source: './modules/note', providers: { aws: 'aws.eu', 'aws.b': '${aws.c}' } } },
      variable: { role: { type: 'list(string)', default: [], validation: [{ condition: '${true}' }] } },
      output: { id: { value: ['${a.b}', 'x'], depends_on: ['a.b'] } },
    }),
  ).toEqual([
    'terraform {',
    '  backend "s3" {',
    '    bucket = "b"',
    '    assume_role = {',
    '      role_arn = "r"',
    '    }',
    '  }',
    '',
    '  required_providers {',
    '    aws = {',
    '      source  = "hashicorp/aws"',
    '      version = "~> 5.0"',
    '    }',
    '  }',
    '}',
    '',
    'provider "aws" {',
    '  region = "eu-west-1"',
    '',
    '  assume_role {',
    '    role_arn = var.role',
    '  }',
    '}',
    '',
    'module "note" {',
    '  source = "./modules/note"',
    '  providers = {',
    '    aws   = aws.eu',
    '    aws.b = aws.c',
    '  }',
    '}',
    '',
    'variable "role" {',
    '  type    = list(string)',
    '  default = []',
    '',
    '  validation {',
    '    condition = true',
    '  }',
    '}',
    '',
    'output "id" {',
    '  value      = [a.b, "x"]',
    '  depends_on = [a.b]',
    '}',
  ]);
});

test('a long list takes a line for each item', () => {
  const arns = ['a', 'b'].map((name) => `arn:aws:iam::111111111111:role/${name.repeat(40)}`);
  expect(hcl({ locals: { arns } })).toEqual([
    'locals {',
    '  arns = [',
    `    "${arns[0]}",`,
    `    "${arns[1]}",`,
    '  ]',
    '}',
  ]);
});

test('nothing is guessed: without its schema a type is refused, and so is a block of an unknown kind', () => {
  expect(() => hcl({ resource: { other_thing: { x: {} } } })).toThrow(
    'Of resource other_thing the schema is not known',
  );
  expect(() => hcl({ check: { x: {} } })).toThrow('Export without --hcl.');
  expect(() => hcl({ resource: { aws_role: { x: { dynamic: { rule: {} } } } } })).toThrow('dynamic');
});

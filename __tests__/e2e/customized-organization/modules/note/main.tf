terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "text" {
  type = string
}

resource "aws_ssm_parameter" "this" {
  name           = "/note"
  type           = "String"
  insecure_value = var.text
}

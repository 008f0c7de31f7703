variable "bucket" {
  type        = string
  description = "Name of the bucket, unique in all of AWS."
}

variable "expire_days" {
  type        = number
  description = "Days after which an artifact goes."
  default     = 90

  validation {
    condition     = var.expire_days >= 1
    error_message = "An artifact is kept for one day at least."
  }
}

variable "reader_arns" {
  type        = list(string)
  description = "Principals of other accounts that may read artifacts."
  default     = []
}

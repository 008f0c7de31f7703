/** An alternate contact, as AWS Account Management keeps it. */
export interface Contact {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
}

/** The primary contact of an account, as AWS Account Management keeps it. */
export interface PrimaryContact {
  readonly fullName: string;
  readonly companyName?: string;
  readonly addressLine1: string;
  readonly addressLine2?: string;
  readonly addressLine3?: string;
  readonly city: string;
  readonly districtOrCounty?: string;
  readonly stateOrRegion?: string;
  readonly postalCode: string;
  /** Two letters, ISO 3166-1. */
  readonly countryCode: string;
  readonly phone: string;
  readonly website?: string;
}

/** A reader as a file names them. */
export interface Recipient {
  readonly email: string
  /** Stands before the address; empty where the file has none. */
  readonly name: string
  /** Empty where the file has none. */
  readonly firstName: string
  /** The reader's own address to unsubscribe at; empty where the file has none. */
  readonly unsubscribeUrl: string
  /** Where it ends in the file, counted from 1. */
  readonly line: number
}

/** Addresses that differ in case alone are one reader's. */
export const addressKey = (email: string): string => email.toLowerCase()

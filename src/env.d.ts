declare namespace App {
  /** What a page hands on to the components in its MDX. */
  interface Locals {
    /** The calendar day on which a frozen lesson quoted its passages. */
    quotedOn?: string;
  }
}

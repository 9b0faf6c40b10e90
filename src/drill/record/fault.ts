import type { Localized } from '../../base/locale.ts'

/** A cell that could not be taken over. */
export interface Fault {
  /** `filled.xlsx 行动!H7`, or the sheet alone. */
  place: string
  /** What stands there; empty where nothing does. */
  holds: string
  /** What is wrong with it, and what is wanted. */
  why: Localized
}

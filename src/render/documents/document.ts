/** What a document that `plan render` prints is made of. */
import type { Localized } from '../../base/locale.ts'
import type { Plan } from '../../model/plan.generated.ts'
import type { Sheet, StyleName } from '../tree.ts'
import type { DocumentContext } from '../view/context.ts'
import type { Gathered } from './gathered.ts'

export interface DocumentMaker {
  /** @returns the name of the template, without language: `contacts` for templates/contacts.zh.md.ejs */
  template(plan: Plan): string
  /** @returns what the template shows as `v.view`; every decision about what is printed is taken here */
  view(context: DocumentContext): unknown | Promise<unknown>
  /** @returns the same of several plans and registries as one paper; without it each plan has a paper of its own */
  together?(gathered: Gathered): unknown
  /** @returns the same as sheets of a workbook, where it has any */
  sheets?(gathered: Gathered): Sheet[]
  /** Laid out for its look alone, whatever the user asks. */
  isBound?: true
  /** @returns the look that suits it in Word; without it, the plan's own */
  style?(plan: Plan): StyleName | undefined
}

export interface DocumentKind {
  name: string
  /** Printed before the plan's own title; the plan itself has none. */
  title?: Localized
  /** It has parts for bodies and posts, one of which may be asked for alone. */
  byActor?: true
  /** One line for `--list`. */
  about: Localized
  /** Several plans and registries make one paper. */
  merges?: true
  /** It can be a workbook. */
  hasSheets?: true
  /** Loads the code that makes it: only what a run prints is read. */
  load(): Promise<DocumentMaker>
}

/** What a document that `plan render` prints is made of. */
import type { Localized } from '../../base/locale.ts'
import type { Plan } from '../../model/plan.generated.ts'
import type { StyleName } from '../tree.ts'
import type { DocumentContext } from '../view/context.ts'

export interface DocumentMaker {
  /** @returns the name of the template, without language: `contacts` for templates/contacts.zh.md.ejs */
  template(plan: Plan): string
  /** @returns what the template shows as `v.view`; every decision about what is printed is taken here */
  view(context: DocumentContext): unknown | Promise<unknown>
  /** @returns the look that suits it in Word; without it, what the language asks for */
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
  /** Loads the code that makes it: only what a run prints is read. */
  load(): Promise<DocumentMaker>
}

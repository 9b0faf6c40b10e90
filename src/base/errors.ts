import type { Localized } from './locale.ts'

/** The four exit codes of every command. */
export const EXIT = { clean: 0, findings: 1, usage: 2, fault: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Thrown for a wrong invocation, an unreadable input or a bad configuration: exit code 2, no stack. */
export class UsageError extends Error {
  readonly text: Localized
  readonly hint: Localized | undefined

  constructor(text: Localized, hint?: Localized) {
    super(text.en)
    this.name = 'UsageError'
    this.text = text
    this.hint = hint
  }
}

/** Thrown when a result could not be written: exit code 3. */
export class OutputError extends Error {
  readonly text: Localized

  constructor(text: Localized) {
    super(text.en)
    this.name = 'OutputError'
    this.text = text
  }
}

/** The commands room: each command is a function of its flags and of the outside world, which is passed in. */

/** The outside world: nothing below this room knows a process, a clock or a terminal. */
export interface Io {
  /** Absolute working folder. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** Reads standard input to its end. */
  readStdin(): Uint8Array
  /** Results. */
  out(text: string | Uint8Array): void
  /** All else. */
  err(text: string): void
  /** Today, ISO; the only clock. */
  today(): string
  /** Columns of the window. */
  width: number
  isTTY: { out: boolean; err: boolean }
  threads?: Threads
  /** Asks git in the working folder. @returns what it answers; undefined where it fails or is not there */
  git?(args: readonly string[]): Promise<Uint8Array | undefined>
  /** Milliseconds, from wherever they count; to measure with. */
  clock?(): number
  /** Loads a module by its URL; what it does is its own affair. */
  importModule?(url: string): Promise<unknown>
  /** @returns a name that no other build of the program has; undefined where it has none: then no result is kept. */
  build?(): Promise<string | undefined>
  /** Prepares for so many files to check, or a document to print; the result is the same without it. */
  expectFiles?(count: number): void
  expectDocument?(): void
  /** Only for commands that run beside people. */
  keys?: Keys
  /** The local time, ISO to the second; only with `keys`. */
  now?(): string
}

/** What people type while a command runs. */
export interface Keys {
  /** True: single keys by name (`return`, `up`, `1`); false: lines. */
  isRaw: boolean
  read(): AsyncIterable<string>
  /** @returns what ends it */
  everySecond(draw: () => void): () => void
}

/** Further threads of the same program. */
export interface Threads {
  /** Files below which one more costs more than it gains. */
  filesEach: number
  /** @returns how many there may be beside this one; what that needs is loaded only now. */
  count(): Promise<number>
  /**
   * Starts one that does `task`.
   * @param task plain data
   * @returns what it answers, as far as it came; undefined when it could not start
   */
  start(task: unknown): Promise<unknown>
}

/** Flags that every command knows. */
export interface CommonFlags {
  lang?: string
  /** Three-valued: not given, `--color`, `--no-color`. */
  color?: boolean | 'always' | 'auto' | 'never'
  config?: string
  /** Runs rules of an office's own that the configuration names. */
  allowPlugins?: boolean
}

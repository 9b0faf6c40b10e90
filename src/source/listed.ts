import { join } from 'node:path'
import { apart } from '../base/remember.ts'
import type { FoundFile } from './discover.ts'

/** Files of a repository by their number, as `discover` finds them in its folder. */
export class Listed {
  readonly #root: string
  readonly #paths: string[] = []

  /** @param root absolute */
  constructor(root: string) {
    this.#root = root
  }

  /** @returns its number */
  add({ path }: FoundFile): number {
    return this.#paths.push(apart(path)) - 1
  }

  at(number: number): FoundFile {
    const path = this.#paths[number] ?? ''
    return { file: join(this.#root, path), path, named: false }
  }

  all(): FoundFile[] {
    return this.#paths.map((_, number) => this.at(number))
  }
}

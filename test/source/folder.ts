/** A repository of its own for each test that begins one. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

export const PLAN = 'kind: plan\nid: a\ntitle: 防汛预案\n'
export let root = ''

export function put(path: string, text: string | Uint8Array = PLAN): string {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  return join(root, path)
}

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

export function begin(): void {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-files-')))
  made.push(root)
  mkdirSync(join(root, '.git'))
}

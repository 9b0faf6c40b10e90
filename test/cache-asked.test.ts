/** What was told is told again only to who asks the same of the same files: also where two questions look alike. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { isTellable } from '../src/commands/cached/asked.ts'
import { cacheOf, MARK, markTold, toldFiles } from './cached/kept.ts'
import { cached, lint, named, put, run } from './cached/run.ts'
import { folderWith, UNDONE, WRONG } from './package/command.ts'

vi.setConfig({ testTimeout: 90_000 })

it('is not told to who asks the same from another folder of the same depth', async () => {
  const cwd = folderWith({ 'a/p.yaml': named('a', WRONG), 'b/p.yaml': named('b', UNDONE) })
  for (const folder of ['a', 'b', 'a', 'b'])
    for (const what of ['.', 'p.yaml', '*.yaml'])
      expect(await cached(join(cwd, folder), what)).toEqual(await lint(join(cwd, folder), what))
})

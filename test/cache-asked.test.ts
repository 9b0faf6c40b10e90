/** What was told is told again only to who asks the same of the same files: also where two questions read alike. */
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { cached, lint, named } from './cached/run.ts'
import { folderWith, UNDONE, WRONG } from './package/command.ts'

vi.setConfig({ testTimeout: 90_000 })

it('is not told to who asks the same from another folder of the same repository', async () => {
  const cwd = folderWith({ 'a/p.yaml': named('a', WRONG), 'b/p.yaml': named('b', UNDONE) })
  for (const folder of ['a', 'b', 'a'])
    expect(await cached(join(cwd, folder), '.')).toEqual(await lint(join(cwd, folder), '.'))
})

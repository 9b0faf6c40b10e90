import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { checkingWorkspace, type Job } from '../src/commands/check/check-files.ts'
import { answer, checkAll } from '../src/commands/check/threads.ts'
import type { Io, Threads } from '../src/commands/io.ts'
import { buildCommandLine, type CommandLine, folderWith, SOUND, UNDONE, WRONG } from './package/command.ts'

const COUNT = 100
/** Enough that a further thread is worth it. */
const MANY = 1600
let folder = ''
let tool: CommandLine

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `p${String(index).padStart(4, '0')}.yaml`)
}

/** Documents of one folder do not share an id. */
function numbered(text: string, index: number): string {
  return text.replace(/^id: .*$/m, (line) => `${line}-${index}`)
}

beforeAll(async () => {
  const text = (index: number): string => numbered(index % 50 === 7 ? WRONG : index % 50 === 9 ? UNDONE : SOUND, index)
  folder = folderWith(Object.fromEntries(names(COUNT).map((name, index) => [name, text(index)])))
  tool = await buildCommandLine()
}, 60_000)

function world(start?: Threads['start']): Io {
  return {
    cwd: folder,
    env: {},
    readStdin: () => new Uint8Array(),
    out: () => undefined,
    err: () => undefined,
    today: () => '2026-11-22',
    width: 80,
    isTTY: { out: false, err: false },
    ...(start ? { threads: { filesEach: 10, count: async () => 3, start } } : {}),
  }
}

const job = (): Job => ({
  files: names(COUNT).map((path) => ({ file: join(folder, path), path, named: false })),
  flags: { lang: 'zh' },
  date: '2026-11-22',
})

function check(start?: Threads['start']) {
  const io = world(start)
  return checkAll(job(), checkingWorkspace(job().flags, io), io)
}

it('finds the same in the same order, whoever checks a file', async () => {
  const alone = await check()
  expect(alone).toHaveLength(COUNT)
  let taken = 0
  const shared = await check(async (task) => {
    const share: unknown[] = []
    const take = (some: unknown[]): unknown => share.push(...structuredClone(some))
    take(await answer(task, world(), take))
    taken += share.length
    return share
  })
  expect(taken).toBeGreaterThan(0)
  expect(shared).toEqual(alone)
})

it('checks again what a thread took and did not deliver', async () => {
  const alone = await check()
  const lost = await check(async (task) => {
    await answer(task, world())
    return undefined
  })
  expect(lost).toEqual(alone)
})

it('runs threads of its own for many files', () => {
  const many = names(MANY)
  const cwd = folderWith(
    Object.fromEntries(many.map((name, index) => [name, index % 400 === 7 ? numbered(WRONG, index) : 'kind: plan\n'])),
  )
  const ran = tool.run(['lint', '--format', 'json', '--date', '2026-11-22', '.'], { cwd })
  expect(ran.code, ran.err).toBe(1)
  const { files } = JSON.parse(ran.out) as { files: { path: string; problems: { rule: string }[] }[] }
  expect(files.map(({ path }) => path)).toEqual(many)
  const rules = files.map(({ problems }) => problems.map(({ rule }) => rule).join())
  expect(new Set(rules.filter((_, index) => index % 400 !== 7)).size).toBe(1)
  expect(rules.filter((_, index) => index % 400 === 7)).toEqual(Array(4).fill('unresolved-reference'))
})

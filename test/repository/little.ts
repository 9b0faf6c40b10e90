/** Little repositories, and what is found in them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import type { Problem } from '../../src/base/problem.ts'
import type { Io } from '../../src/commands/io.ts'
import { lint } from '../../src/commands/lint.ts'
import { isAmong } from '../../src/lint/together/judge.ts'
import type { Format } from '../../src/report/index.ts'
import { RULES } from '../../src/rules/index.ts'

export const WORLD: Io = {
  cwd: '',
  env: {},
  readStdin: () => new Uint8Array(),
  out: () => undefined,
  err: () => undefined,
  today: () => DATE,
  width: 100,
  isTTY: { out: false, err: false },
}

/** Ids of the rules that hold documents against each other. */
const AMONG = new Set(RULES.filter(isAmong).map(({ id }) => id))
export const DATE = '2026-11-22'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  folders.push(folder)
  for (const [name, text] of Object.entries({ '.planrc.yaml': 'lang: en\n', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** What `plan lint` prints in a folder. */
export async function printed(
  cwd: string,
  named: readonly string[],
  { format = 'json', ...more }: Asked = {},
): Promise<string> {
  let out = ''
  const keep = (text: string | Uint8Array): void => {
    out += text
  }
  await lint(named, { lang: 'en', outputs: [{ format }] }, { ...WORLD, cwd, out: keep, ...more })
  return out
}

interface Asked extends Partial<Io> {
  format?: Format
}

/** Findings as `file:line rule → file:line …`; of the files that are named, else of all. */
export async function found(
  files: Readonly<Record<string, string>>,
  named: readonly string[] = ['.'],
): Promise<string[]> {
  return checked(folderWith(files), named)
}

async function checked(cwd: string, named: readonly string[]): Promise<string[]> {
  const { files } = JSON.parse(await printed(cwd, named)) as { files: { path: string; problems: Problem[] }[] }
  return files.flatMap(({ path, problems }) =>
    problems
      .filter(({ rule }) => AMONG.has(rule))
      .map(({ rule, line, affected }) => {
        const elsewhere = affected.map((place) => `${place.path}:${place.line}`).join(' ')
        return `${path}:${line} ${rule} → ${elsewhere}`
      }),
  )
}

interface Little {
  id: string
  area?: string
  type?: string
  rest?: string
}

export function plan({ id, area = '望川区', type = 'special', rest = '' }: Little): string {
  return `kind: plan
id: ${id}
title: 望川区${id}预案
language: zh
type: ${type}
meta: { jurisdiction: { name: ${area} } }
scenario: { hazards: [洪涝] }
measures: [{ do: 转移, lead: 区政府 }]
goals: [无人伤亡]
${rest.includes('actors:') ? '' : 'actors: [区政府]\n'}${rest}`
}

export const phone = (number: string): string =>
  `actors:\n  - { name: 区水务局, kind: department, dutyPhone: "${number}" }\n`

export const REGISTRY = `kind: registry
id: r
title: 名录
language: zh
organizations:
  - { name: 区水务局, kind: department, dutyPhone: "0000-86000002" }
`

/** How the time and the memory of a Word file grow with its pages. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../lint/lint.ts'
import type { Plan } from '../model/plan.generated.ts'
import { estimatePages } from '../render/docx/layout/pages.ts'
import { profileOf } from '../render/docx/style/profile.ts'
import { planDocument, styleFor } from '../render/render.ts'
import { parseSource } from '../source/source.ts'
import { timeCommands, timed } from './bench-time.ts'

/** The second one is what time per page is compared with: below it the start of the program outweighs the pages. */
const PAGES = [10, 50, 200] as const
/** Time per page may grow by this much from the fewest pages to the most; megabytes that no file may take. */
const WANTED = { growth: 1.5, memory: 500 }

interface Where {
  root: string
  /** Folder for what is written. */
  place: string
  /** The program `plan` with its interpreter. */
  plan: readonly string[]
}

/** An annex with a paragraph, a list and a table: half a page. */
function annexText(index: number): string {
  const title = `现场处置事项第${index}号`
  const steps = Array.from(
    { length: 4 },
    (_, at) => `        ${at + 1}. 第${at + 1}步按第${index}号卡片核对人员、设备和道路，并向指挥部报告结果。`,
  )
  const rows = Array.from(
    { length: 6 },
    (_, at) => `        | 物资${index}-${at + 1} | ${at * 10 + 10} | 北门仓库第${at + 1}排货架 |`,
  )
  return [
    `  - title: ${title}`,
    '    kind: list',
    '    text: |',
    `        本附件写明${title}的做法。先看人员，再看设备；道路不通时先报告，不得绕过警戒线。`,
    '',
    ...steps,
    '',
    '        | 名称 | 数量 | 位置 |',
    '        | - | - | - |',
    ...rows,
    '',
  ].join('\n')
}

function writeLong(root: string, file: string, annexes: number): void {
  const text = readFileSync(join(root, 'examples/minimal/plan.yaml'), 'utf8').trimEnd()
  const more = Array.from({ length: annexes }, (_, index) => annexText(index + 1)).join('\n')
  writeFileSync(file, `${text}\n${/^annexes:/m.test(text) ? '' : 'annexes:\n'}${more}\n`)
}

async function pagesOf(file: string): Promise<number> {
  const { document } = readDocument(parseSource(file, readFileSync(file)))
  if (document?.kind !== 'plan') throw new Error(`${file} is no valid plan`)
  const doc = await planDocument({ plan: document as Plan }, { document: 'plan', edition: 'internal' })
  return estimatePages(doc.root, profileOf(styleFor(doc), doc.info.sheet)).pageCount
}

/** @returns lines of a report: seconds of processor, milliseconds a page less the start of the program, megabytes */
export async function timePages({ root, place, plan }: Where, rounds: number): Promise<string[]> {
  const start = { name: 'start', argv: [...plan, 'render', '--list'], cwd: place }
  const plans = await Promise.all(
    PAGES.map(async (wanted) => {
      const file = join(place, `pages-${wanted}.plan.yaml`)
      writeLong(root, file, 1)
      const first = await pagesOf(file)
      writeLong(root, file, Math.max(1, wanted - first + 1))
      const argv = [...plan, 'render', file, '--to', 'docx', '-o', join(place, `pages-${wanted}.docx`)]
      return { name: `${wanted}`, pages: await pagesOf(file), argv, cwd: place }
    }),
  )
  const times = timeCommands([start, ...plans], rounds)
  const cpu = (name: string) => times.get(name)?.cpu ?? times.get(name)?.wall ?? Number.NaN
  const rows = plans.map((one) => ({
    pages: one.pages,
    seconds: cpu(one.name),
    each: ((cpu(one.name) - cpu('start')) * 1000) / one.pages,
    memory: peakOf(one, place),
  }))
  const [first, last] = [rows.at(0), rows.at(-1)]
  const growth = (last?.each ?? Number.NaN) / (first?.each ?? Number.NaN)
  const most = Math.max(...rows.map(({ memory }) => memory))
  return [
    '\nWord by pages                        cpu s   ms a page   MB',
    ...rows.map(
      ({ pages, seconds, each, memory }) =>
        `  ${`${pages} pages`.padEnd(32)}${seconds.toFixed(2).padStart(8)}${each.toFixed(1).padStart(12)}${memory.toFixed(0).padStart(5)}`,
    ),
    `  time per page, most / fewest ${growth.toFixed(2)}  ≤ ${WANTED.growth} ${growth <= WANTED.growth ? 'met' : 'not met'}`,
    `  memory ${most.toFixed(0)} MB  ≤ ${WANTED.memory} ${most <= WANTED.memory ? 'met' : 'not met'}`,
  ]
}

/** @returns megabytes that a run took at its highest */
function peakOf(command: { name: string; argv: readonly string[]; cwd: string }, place: string): number {
  const told = join(place, 'peak.txt')
  const hook = join(place, 'peak.cjs')
  writeFileSync(
    hook,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)))\n`,
  )
  const [program = '', ...rest] = command.argv
  timed({ ...command, argv: [program, '--require', hook, ...rest] })
  return Number(readFileSync(told, 'utf8')) / 1024
}

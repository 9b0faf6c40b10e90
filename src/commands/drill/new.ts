import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { type Design, type DesignOptions, designDrill, namesOf } from '../../drill/design/design.ts'
import { makeDirectory } from '../../model/directory.ts'
import { durationMinutes } from '../../model/duration.ts'
import { tellingOf } from '../../render/drills/telling.ts'
import { makeWords } from '../../render/phrase/words.ts'
import { writeYaml } from '../../source/yaml/write.ts'
import type { CommonFlags, Io } from '../io.ts'
import { openPlan } from '../open-plan.ts'
import { openWorkspace } from '../workspace.ts'
import { writeWhole } from '../write-file.ts'

export interface NewDrillFlags extends CommonFlags, DesignOptions {
  /** Standard output without it. */
  output?: string
  /** Replaces what is there. */
  force?: boolean
}

/**
 * Writes the design of a drill of a plan as YAML.
 * @throws UsageError for a start or length that is none, and rather than replace a file
 */
export function newDrill(path: string, flags: NewDrillFlags, io: Io): ExitCode {
  checkTimes(flags)
  const workspace = openWorkspace(flags, {}, io)
  const opened = openPlan(path, workspace, io)
  if (typeof opened === 'number') return opened
  const { plan, parents, registries } = opened
  const directory = makeDirectory(plan, parents, registries)
  const telling = tellingOf(makeWords({ ...opened, directory }))
  const design = designDrill({ plan, directory, telling }, flags)
  const text = writeYaml(design.drill, comments(design, flags.seed, plan.language))
  if (flags.output === undefined) {
    io.out(text)
    return EXIT.clean
  }
  const file = resolve(io.cwd, flags.output)
  if (existsSync(file) && !flags.force) throw taken(flags.output)
  writeWhole(file, text, flags.output)
  const { locale } = workspace
  io.err(`plan: ${told(flags.output, design, locale)}\n`)
  return EXIT.clean
}

function checkTimes({ start, length }: NewDrillFlags): void {
  if (start !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(start))
    throw new UsageError(
      { zh: `“${start}”不是开始时间`, en: `"${start}" is no start` },
      { zh: '写成 2026-12-01T09:00 的样子', en: 'Write it like 2026-12-01T09:00' },
    )
  if (length !== undefined && !durationMinutes(length))
    throw new UsageError(
      { zh: `“${length}”不是时长`, en: `"${length}" is no length of time` },
      { zh: '写成 90min 或 3h 的样子', en: 'Write it like 90min or 3h' },
    )
}

function taken(file: string): UsageError {
  return new UsageError(
    { zh: `${file} 已经有了，没有改动它`, en: `${file} is there already and was left as it is` },
    { zh: '换个文件名，或加 --force', en: 'Name another file, or add --force' },
  )
}

function told(file: string, { drill }: Design, locale: Locale): string {
  const count = drill.events?.length ?? 0
  return {
    zh: `已写入 ${file}：${count} 个情景事件。下一步：填写“待填写”的地方，然后 plan lint ${file}`,
    en: `Wrote ${file}: ${count} events. Next: fill in what is TBD, then plan lint ${file}`,
  }[locale]
}

function comments({ notPlayed }: Design, seed: number, locale: Locale) {
  const left = namesOf(notPlayed)
  const lines = {
    zh: {
      head: `由预案生成（--seed ${seed}）。时间取自预案的时限；预案没有写的，按先后隔5分钟，请调整。`,
      left: '这次没有排进来的措施（超出演练时长）：',
    },
    en: {
      head: `Made from the plan (--seed ${seed}). Times are the plan's limits; where it gives none, five minutes apart: shift them.`,
      left: 'Measures that do not fit into the drill:',
    },
  }[locale]
  return {
    head: [
      lines.head,
      ...(left.length === 0 ? [] : [lines.left, ...left.map((name) => `- ${name.replace(/\s+/g, ' ')}`)]),
    ],
  }
}

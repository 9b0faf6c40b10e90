import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../../base/errors.ts'
import { lineDiff } from '../../base/line-diff.ts'
import { fill, type Locale, type Localized } from '../../base/locale.ts'
import { type Learning, type Lesson, learn } from '../../drill/learn/learn.ts'
import { measureName } from '../../model/measures.ts'
import { pathFinder, toSourcePath } from '../../model/normalise.ts'
import type { Drill, Plan } from '../../model/plan.generated.ts'
import { bytesLike } from '../../source/edit/bytes.ts'
import { type Edit, editYaml } from '../../source/edit/edit.ts'
import { readSource } from '../../source/read.ts'
import { dataAsWritten, type Source } from '../../source/source.ts'
import type { CommonFlags, Io } from '../io.ts'
import { openPlan } from '../open-plan.ts'
import { openWorkspace } from '../workspace.ts'
import { writeWhole } from '../write-file.ts'
import { openDrill } from './open-drill.ts'

export interface LearnFlags extends CommonFlags {
  /** Changes the plan; without it the change is only shown. */
  write?: boolean
}

/**
 * Puts what drills measured into the durations of the plan's measures; comments and layout stay.
 * @throws UsageError for a drill of another plan
 */
export function learnFromDrills(
  paths: { plan: string; drills: readonly string[] },
  flags: LearnFlags,
  io: Io,
): ExitCode {
  const workspace = openWorkspace(flags, {}, io)
  const { locale } = workspace
  const opened = openPlan(paths.plan, workspace, io)
  if (typeof opened === 'number') return opened
  const { plan } = opened
  const drills: Drill[] = []
  for (const path of paths.drills) {
    const found = openDrill(path, workspace, io)
    if (typeof found === 'number') return found
    if (found.opened.plan.id !== plan.id) throw foreign(path, found.drill.plan, plan)
    drills.push(found.drill)
  }
  const learning = learn(plan, drills)
  tellUnknown(learning, locale, io)
  for (const drill of learning.talked) io.err(`plan: ${fill(TALKED[locale], { drill })}\n`)
  if (learning.lessons.length === 0) {
    io.err(`plan: ${NOTHING[locale]}\n`)
    return EXIT.clean
  }
  const file = resolve(io.cwd, paths.plan)
  const source = readSource(file, workspace.show(file))
  const changed = editYaml(source.text, editsFor(learning.lessons, plan, source))
  io.out(lineDiff(source.text, changed))
  for (const lesson of learning.lessons) io.err(`plan: ${told(lesson, locale)}\n`)
  if (flags.write) writeWhole(file, bytesLike(readFileSync(file), changed), workspace.show(file))
  io.err(
    `plan: ${fill((flags.write ? WRITTEN : SHOWN)[locale], { file: workspace.show(file), count: learning.lessons.length })}\n`,
  )
  return EXIT.clean
}

function editsFor(lessons: readonly Lesson[], plan: Plan, source: Source): Edit[] {
  const pathOf = pathFinder(plan)
  const raw = dataAsWritten(source)
  return lessons.map(({ node, duration }): Edit => {
    const path = pathOf(node)
    if (!path) throw new Error(`measure ${node.id} is nowhere in the plan`)
    return { path: [...toSourcePath(raw, path), 'duration'], set: duration }
  })
}

const NOTHING: Localized = {
  zh: '演练记录里没有预案还不知道的用时（记录条目要有 event、at 和 done）',
  en: 'the records hold no time that the plan does not have yet (entries need event, at and done)',
}
const SHOWN: Localized = {
  zh: '{count} 项措施的用时可以写进 {file}；加 --write 就写',
  en: '{count} measures of {file} can learn; --write changes the file',
}
const WRITTEN: Localized = {
  zh: '已把 {count} 项措施的用时写进 {file}',
  en: 'wrote the times of {count} measures into {file}',
}

const TALKED: Localized = {
  zh: '{drill} 是桌面演练，议一议用的时间不是做事用的时间，没有采用',
  en: '{drill} is a tabletop: the time to talk an action through is not the time it takes; it teaches none',
}

function told({ node, took, drills }: Lesson, locale: Locale): string {
  const times = took.map((minutes) => Math.round(minutes)).join(locale === 'zh' ? '、' : ', ')
  const name = measureName(node)
  const from = drills.join(', ')
  return locale === 'zh' ? `“${name}”用了 ${times} 分钟（${from}）` : `"${name}" took ${times} min (${from})`
}

function tellUnknown({ unknown }: Learning, locale: Locale, io: Io): void {
  for (const { measure, drill } of unknown)
    io.err(
      `plan: ${{ zh: `演练 ${drill} 里的措施“${measure}”不在预案里`, en: `the plan has no measure "${measure}" of drill ${drill}` }[locale]}\n`,
    )
}

function foreign(path: string, named: string, plan: Plan): UsageError {
  return new UsageError({
    zh: `${path} 练的是“${named}”，不是“${plan.id}”`,
    en: `${path} is a drill of "${named}", not of "${plan.id}"`,
  })
}

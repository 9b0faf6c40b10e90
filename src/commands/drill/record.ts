import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../../base/errors.ts'
import { lineDiff } from '../../base/line-diff.ts'
import { fill, type Locale, type Localized } from '../../base/locale.ts'
import type { Fault } from '../../drill/record/fault.ts'
import { type Additions, readRecord } from '../../drill/record/record.ts'
import { makeDirectory } from '../../model/directory.ts'
import type { Drill, DrillRecord } from '../../model/plan.generated.ts'
import { bytesLike } from '../../source/edit/bytes.ts'
import { type Edit, editYaml } from '../../source/edit/edit.ts'
import { readWorkbook } from '../../source/xlsx/read.ts'
import type { CommonFlags, Io } from '../io.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'
import { writeWhole } from '../write-file.ts'
import { openDrill } from './open-drill.ts'

export interface RecordFlags extends CommonFlags {
  /** Filled workbooks, in the order given. */
  from?: readonly string[]
  /** Changes the drill; without it the change is only shown. */
  write?: boolean
}

/**
 * Takes what people wrote into the workbook of a drill over into its record; comments and layout stay. A cell that cannot be
 * read is told, and then nothing at all is written.
 * @returns 1 where cells could not be read
 */
export function recordDrill(path: string, flags: RecordFlags, io: Io): ExitCode {
  const workspace = openWorkspace(flags, {}, io)
  const { locale, show } = workspace
  if (!flags.from?.length) throw new UsageError(NO_WORKBOOK, NAME_ONE)
  const found = openDrill(path, workspace, io)
  if (typeof found === 'number') return found
  const workbooks = flags.from.map((from) => openWorkbook(resolve(io.cwd, from), workspace))
  const { plan, parents, registries } = found.opened
  const { additions, faults } = readRecord(found.drill, workbooks, makeDirectory(plan, parents, registries))
  if (faults.length > 0) {
    for (const fault of faults) io.err(`plan: ${told(fault, locale)}\n`)
    io.err(`plan: ${fill(FAULTS[locale], { count: faults.length })}\n`)
    return EXIT.findings
  }
  const edits = editsFor(found.drill, additions)
  if (edits.length === 0) {
    io.err(`plan: ${NOTHING[locale]}\n`)
    return EXIT.clean
  }
  const file = found.files.drill
  const changed = editYaml(found.source.text, edits)
  io.out(lineDiff(found.source.text, changed))
  if (flags.write) writeWhole(file, bytesLike(readFileSync(file), changed), show(file))
  const counts = {
    count: additions.entries.length,
    ratings: additions.ratings.length,
    seen: additions.observations.length,
  }
  io.err(`plan: ${fill((flags.write ? WRITTEN : SHOWN)[locale], { file: show(file), ...counts })}\n`)
  if (additions.entries.length > 0 && (found.drill.record?.started ?? additions.facts.started) === undefined)
    io.err(`plan: ${NO_START[locale]}\n`)
  return EXIT.clean
}

function openWorkbook(file: string, { show }: Workspace) {
  const shown = show(file)
  try {
    return { file: shown, grids: readWorkbook(readFileSync(file), shown) }
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    throw new UsageError({ zh: `${shown} 不能读取（${code}）`, en: `${shown} cannot be read (${code})` })
  }
}

/** What a record has already stays as it is written; lists grow at their ends. */
function editsFor({ record, status }: Drill, { facts, ...lists }: Additions): Edit[] {
  const grown = Object.entries(lists).filter(([, items]) => items.length > 0)
  if (Object.keys(facts).length + grown.length === 0) return []
  const held: Edit[] = status === undefined || status === 'planned' ? [{ path: ['status'], set: 'held' }] : []
  if (!record) {
    const whole: DrillRecord = { ...facts, ...Object.fromEntries(grown) }
    return [{ path: ['record'], set: whole }, ...held]
  }
  // What is put at the end of a list stands before the fields that follow it.
  const known = grown.toSorted(([a], [b]) => Number(b in record) - Number(a in record))
  return [
    ...known.map(([field, add]): Edit => ({ path: ['record', field], add })),
    ...Object.entries(facts).map(([field, set]): Edit => ({ path: ['record', field], set })),
    ...held,
  ]
}

function told({ place, holds, why }: Fault, locale: Locale): string {
  const quoted = holds === '' ? '' : { zh: `“${holds}”`, en: `"${holds}" ` }[locale]
  return locale === 'zh' ? `${place}：${quoted}${why.zh}` : `${place}: ${quoted}${why.en}`
}

const NO_WORKBOOK: Localized = { zh: '没有写从哪个表读', en: 'no workbook is named' }
const NAME_ONE: Localized = {
  zh: '例如 plan drill record flood.drill.yaml --from filled.xlsx；表用 plan drill render --document events --to xlsx 生成',
  en: 'For example plan drill record flood.drill.yaml --from filled.xlsx; plan drill render --document events --to xlsx makes it',
}
const FAULTS: Localized = {
  zh: '{count} 处读不出来，什么也没有写；改好再来',
  en: '{count} places could not be read, nothing was written; mend them and run again',
}
const NOTHING: Localized = {
  zh: '表里没有记录还不知道的内容',
  en: 'the workbook holds nothing that the record does not have',
}
const SHOWN: Localized = {
  zh: '{count} 条记录、{ratings} 个评定、{seen} 条观察可以写进 {file}；加 --write 就写',
  en: '{file} can take {count} entries, {ratings} ratings, {seen} observations; --write changes the file',
}
const WRITTEN: Localized = {
  zh: '已把 {count} 条记录、{ratings} 个评定、{seen} 条观察写进 {file}',
  en: 'wrote {count} entries, {ratings} ratings, {seen} observations into {file}',
}
const NO_START: Localized = {
  zh: '没有写实际开始时间（“总体”表 started），报告算不出和计划差多少',
  en: 'nothing says when the drill really started (sheet "Drill", started): the report cannot compare times with the plan',
}

import { existsSync, readFileSync } from 'node:fs'
import { EXIT, type ExitCode, UsageError } from '../../../base/errors.ts'
import { fill, type Localized } from '../../../base/locale.ts'
import { type LogLine, readLines } from '../../../drill/run/log.ts'
import { recordOf } from '../../../drill/run/record.ts'
import { type Answer, command, logOf, press, resume, type Session } from '../../../drill/run/session.ts'
import { unitsOf } from '../../../model/drills/units.ts'
import { bytesLike } from '../../../source/edit/bytes.ts'
import { editYaml } from '../../../source/edit/edit.ts'
import type { CommonFlags, Io } from '../../io.ts'
import { openWorkspace, type Workspace } from '../../workspace.ts'
import { writeWhole } from '../../write-file.ts'
import { type OpenedDrill, openDrill } from '../open-drill.ts'
import { appendLine } from './append-line.ts'
import { screen } from './screen.ts'

interface Running {
  session: Session
  found: OpenedDrill
  /** Absolute path of the log. */
  log: string
  workspace: Workspace
}

/**
 * Logs a drill while it runs, with keys on a terminal and lines elsewhere. Every entry is on the disk before the next key is
 * read; a run that was broken off goes on where it stopped. When the drill ends, the log becomes the record of its file.
 */
export async function runDrill(path: string, flags: CommonFlags, io: Io): Promise<ExitCode> {
  const workspace = openWorkspace(flags, {}, io)
  const found = openDrill(path, workspace, io)
  if (typeof found === 'number') return found
  const { keys, now } = io
  if (!keys || !now) throw new UsageError({ zh: '这里没有输入', en: 'there is nothing to read from here' })
  if (found.drill.record) throw recorded(workspace.show(found.files.drill))
  const log = `${found.files.drill.replace(/\.ya?ml$/i, '')}.log.jsonl`
  const { lines, torn } = existsSync(log) ? readLines(readFileSync(log, 'utf8')) : { lines: [], torn: 0 }
  const running: Running = { session: resume(unitsOf(found.drill), lines), found, log, workspace }
  const notices = beginning(running, torn)
  if (!keys.isRaw) for (const notice of notices) io.err(`plan: ${notice}\n`)
  const draw = (): void => {
    const look = { time: now(), locale: workspace.locale, width: io.width, notices }
    if (keys.isRaw) io.err(screen(running.session, found, look))
  }
  draw()
  const stop = keys.isRaw ? keys.everySecond(draw) : () => undefined
  try {
    for await (const key of keys.read()) {
      const answer = keys.isRaw ? press(running.session, key, now()) : command(running.session, key, now())
      if (answer.kind === 'quit') break
      take(answer, running, io)
      draw()
      if (answer.kind === 'end') return finish(running, io)
    }
  } finally {
    stop()
  }
  io.err(`plan: ${fill(PAUSED[workspace.locale], { log: workspace.show(log) })}\n`)
  return EXIT.clean
}

function take(answer: Answer, { log, workspace }: Running, io: Io): void {
  if (answer.kind === 'log' || answer.kind === 'end') for (const line of answer.lines) append(log, line, workspace)
  if (answer.kind === 'unknown' && !io.keys?.isRaw)
    io.err(`plan: ${fill(UNKNOWN[workspace.locale], { word: answer.word })}\n`)
}

function append(log: string, line: LogLine, workspace: Workspace): void {
  appendLine(log, JSON.stringify(line), workspace.show(log))
}

/** The record goes into the drill's file; the log stays as it is, for whoever doubts the record. */
function finish({ session, found, workspace, log }: Running, io: Io): ExitCode {
  const record = recordOf(session.units, logOf(session))
  const file = found.files.drill
  const changed = editYaml(found.source.text, [
    { path: ['record'], set: record },
    { path: ['status'], set: 'held' },
  ])
  writeWhole(file, bytesLike(readFileSync(file), changed), workspace.show(file))
  const count = record.entries?.length ?? 0
  io.err(`plan: ${fill(FINISHED[workspace.locale], { file: workspace.show(file), count, log: workspace.show(log) })}\n`)
  return EXIT.clean
}

/** What whoever goes on with a log must know; on a screen it stays there. */
function beginning({ session, log, workspace }: Running, torn: number): string[] {
  const { locale, show } = workspace
  const count = session.lines.length
  return [
    ...(count > 0 ? [fill(RESUMED[locale], { count, log: show(log) })] : []),
    ...(torn > 0 ? [fill(TORN[locale], { count: torn, log: show(log) })] : []),
  ]
}

const RESUMED: Localized = { zh: '接着 {log} 记录，已有 {count} 行', en: 'going on with {log}, {count} lines so far' }
const TORN: Localized = {
  zh: '{log} 有 {count} 行没有写完（多半是断电），不算',
  en: '{log} has lines that were not written whole: {count}; they do not count',
}
const PAUSED: Localized = {
  zh: '已暂停，记录在 {log}；再运行一次就接着记',
  en: 'paused; the log is {log}, run again to go on',
}
const UNKNOWN: Localized = {
  zh: '不认识“{word}”：写事件编号，如 e-3、e-3 done、e-3 2 备注、undo、end',
  en: 'unknown word "{word}": give an event, like e-3, e-3 done, e-3 2 words, undo, end',
}
const FINISHED: Localized = {
  zh: '演练结束：{count} 条记录写进 {file}，原始记录在 {log}',
  en: 'the drill has ended: {count} entries in {file}, the log is {log}',
}

function recorded(file: string): UsageError {
  return new UsageError(
    { zh: `${file} 已经有记录`, en: `${file} has a record already` },
    { zh: '另存一份没有 record 的再练', en: 'Run a copy without record' },
  )
}

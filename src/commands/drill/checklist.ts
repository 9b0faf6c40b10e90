import { resolve } from 'node:path'
import { EXIT, type ExitCode } from '../../base/errors.ts'
import { type ChecklistOptions, checklistsByActor, makeChecklist } from '../../drill/checklist/checklist.ts'
import { makeDirectory } from '../../model/directory.ts'
import { checklistsDocument } from '../../render/checklist/document.ts'
import { makeWords } from '../../render/phrase/words.ts'
import type { CommonFlags, Io } from '../io.ts'
import { openPlan } from '../open-plan.ts'
import { type DocumentFormat, destinations } from '../print/destinations.ts'
import { printDocument } from '../print/write-document.ts'
import { openWorkspace } from '../workspace.ts'
import { keepInputs } from '../write-file.ts'

export interface ChecklistFlags extends CommonFlags, ChecklistOptions {
  /** `actor`: a sheet for each body or post that has something to do. */
  by?: 'actor'
  /** Formats, in the order they were given. */
  to?: readonly DocumentFormat[]
  /** File, folder, or `-` for standard output. */
  output?: string
}

/** Writes the checklist of a drill for a plan. */
export async function drillChecklist(path: string, flags: ChecklistFlags, io: Io): Promise<ExitCode> {
  io.expectDocument?.()
  const workspace = openWorkspace(flags, {}, io)
  const opened = openPlan(path, workspace, io)
  if (typeof opened === 'number') {
    if (opened === EXIT.findings) io.err(`plan: ${MEND_FIRST[workspace.locale]}\n`)
    return opened
  }
  const { plan, parents, registries } = opened
  const { to, output } = flags
  const name = `${plan.id}.checklist${flags.by === 'actor' ? '.by-actor' : ''}`
  const targets = destinations({ name, ...(to ? { to } : {}), ...(output ? { output } : {}) }, io)
  keepInputs(
    targets.map(({ file }) => file),
    [resolve(io.cwd, path)],
  )
  const directory = makeDirectory(plan, parents, registries)
  const words = makeWords({ ...opened, directory })
  const checklists =
    flags.by === 'actor' ? checklistsByActor(plan, directory, flags) : [makeChecklist(plan, directory, flags)]
  const document = await checklistsDocument(words, checklists)
  await printDocument(document, { targets, style: 'plain', workspace }, io)
  return EXIT.clean
}

const MEND_FIRST = {
  zh: '有格式错误的预案不能生成检查表；改好后再试，plan lint 可以查看全部问题',
  en: 'A plan with errors of format gives no checklist. Mend them first; plan lint shows them all',
}

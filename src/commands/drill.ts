import { EXIT, type ExitCode } from '../base/errors.ts'
import { type ChecklistOptions, makeChecklist } from '../drill/checklist.ts'
import { checklistView } from '../render/checklist/view.ts'
import { buildDocument, builtInTemplate, numberHeadings, numberingFor, type PlanDocument } from '../render/document.ts'
import { makeWords } from '../render/phrase/words.ts'
import { documentInfo } from './document-info.ts'
import type { CommonFlags, Io } from './io.ts'
import { type OpenedPlan, openPlan } from './open-plan.ts'
import { openWorkspace } from './workspace.ts'
import { documentPlaces, writeDocument } from './write-document.ts'

export interface ChecklistFlags extends CommonFlags, ChecklistOptions {
  to?: string
  output?: string
}

const TITLES = { zh: '应急演练检查表', en: 'Exercise checklist' }

/** Writes the checklist of a drill for a plan. */
export async function drillChecklist(path: string, flags: ChecklistFlags, io: Io): Promise<ExitCode> {
  const workspace = openWorkspace(flags, {}, io)
  const opened = openPlan(path, workspace, io)
  if (typeof opened === 'number') {
    if (opened === EXIT.findings) io.err(`${FIRST_MEND[workspace.locale]}\n`)
    return opened
  }
  const { to, output } = flags
  const target = { ...(to === undefined ? {} : { to }), ...(output === undefined ? {} : { output }) }
  const name = `${opened.plan.id}.checklist`
  const places = documentPlaces({ ...target, name, fallback: 'docx', input: path }, io)
  const document = await checklistDocument(opened, flags)
  await writeDocument(document, places, { style: 'plain', io })
  return EXIT.clean
}

/** @returns the checklist of a plan as a document, in the plan's language */
export async function checklistDocument(opened: OpenedPlan, options: ChecklistOptions): Promise<PlanDocument> {
  const { plan, directory } = opened
  const checklist = makeChecklist(plan, directory, options)
  const words = makeWords(opened)
  const info = documentInfo(
    words,
    `${TITLES[plan.language]}${plan.language === 'zh' ? '　' : ' – '}${plan.title}`,
    'internal',
  )
  const root = buildDocument(await builtInTemplate(`checklist.${plan.language}`), checklistView(words, checklist))
  numberHeadings(root, numberingFor(info.language, 'gongwen'))
  return { info, root }
}

const FIRST_MEND = {
  zh: '先用 plan lint 检查并改好格式错误，再生成检查表',
  en: 'Mend the errors of format first (plan lint shows them all); then the checklist can be made',
}

/** Report forms that the plan brings itself stand in the place of ours. */
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { paragraph } from '../../view/blocks.ts'
import type { ViewContext } from '../../view/context.ts'
import { ownForms, type Titled } from '../../view/paper/own.ts'
import { KINDS, type Kind } from './blanks.ts'
import { reportForms } from './report-forms.ts'

/** What a form of reports is about whose title names no kind: it is taken for the first one, which later ones add to. */
const MATTERS = ['信息', '事故', '事件', '险情', '灾情', '火警']
const PAPERS = ['单', '表']

const TITLED: Titled<Kind> = {
  first: [
    ['首报'],
    ['初报'],
    ...MATTERS.flatMap((matter) => PAPERS.map((paper) => [matter, '报', paper])),
    ['first', 'report'],
    ['initial', 'report'],
    ['incident', 'report'],
    ['accident', 'report'],
  ],
  followUp: [['续报'], ['follow', 'up', 'report'], ['situation', 'report']],
  final: [['终报'], ['final', 'report']],
}

/** @returns the papers of each kind of report: the plan's own, else ours */
export function reportPapers(context: ViewContext): Record<Kind, Block[]> {
  const { words } = context
  const { of, served } = ownForms(context, TITLED)
  const hasLimits = (words.plan.information?.reports ?? []).length > 0
  const papers = KINDS.map((kind): [Kind, Block[]] => {
    if (!served.has(kind)) return [kind, reportForms(words, kind)]
    return [kind, [...paragraph(telling(words, { isAbove: of[kind].length === 0, hasLimits })), ...of[kind]]]
  })
  return Object.fromEntries(papers) as Record<Kind, Block[]>
}

/** Which form holds, and where the reader finds what the form does not say. */
function telling({ say }: Words, { isAbove, hasLimits }: { isAbove: boolean; hasLimits: boolean }): string {
  const held = isAbove
    ? say({ zh: '用上面的预案表单。', en: "The plan's form above is used." })
    : say({ zh: '预案有自己的表单，按预案的填写。', en: 'The plan has a form of its own, which is used.' })
  const limits = say({
    zh: '由谁报给谁、何时报、报什么，见“报告时限”。',
    en: ' Who reports to whom, by when and what: see “Reports and deadlines”.',
  })
  return held + (hasLimits ? limits : '')
}

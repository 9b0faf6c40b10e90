import { Option } from 'commander'
import { UsageError } from '../../base/errors.ts'
import { DRILL_DOCUMENT_NAMES, listDrillDocuments } from '../../commands/drill/documents.ts'
import type { DrillRenderFlags } from '../../commands/drill/render.ts'
import type { Io } from '../../commands/io.ts'
import { addCommand, type Program } from '../program.ts'
import { formatList, formatsOf, TEXTS } from '../render.ts'

const NO_DRILL = { zh: '没有写要印哪次演练', en: 'no drill is named' }
const NAME_ONE = {
  zh: '例如 plan drill render flood.drill.yaml --document events',
  en: 'For example plan drill render flood.drill.yaml --document events',
}

/** Adds `plan drill render`. */
export function addDrillRender(program: Program, io: Io): void {
  const { locale, say, result } = program
  const document = new Option(
    '--document <name>',
    say({ zh: '哪种文书；all 为全部', en: 'which document; all of them: all' }),
  )
  addCommand(program, 'render', {
    about: { zh: '印出一次演练的文书', en: 'print the documents of a drill' },
    example:
      'plan drill render flood.drill.yaml --document events --to docx,xlsx -o out/\nplan drill render flood.drill.yaml --document all -o out/',
  })
    .argument('[drill]', say({ zh: '演练文件', en: 'the drill' }))
    .addOption(document.choices([...DRILL_DOCUMENT_NAMES, 'all']).default('events'))
    .option('--list', say({ zh: '列出各种文书', en: 'list the documents' }))
    .option(
      '--to <formats>',
      say({
        zh: 'docx（缺省）、md、html、xlsx，可用逗号连写',
        en: 'docx (default), md, html, xlsx; several with commas',
      }),
      formatsOf([...TEXTS, 'xlsx']),
    )
    .option(
      '-o, --output <path>',
      say({ zh: '文件、文件夹，或 -（屏幕）', en: 'file, folder, or - for standard output' }),
    )
    .action(async (path: string | undefined, { list, ...flags }: DrillRenderFlags & { list?: boolean }) => {
      if (list) {
        result.code = listDrillDocuments(locale, io)
        return
      }
      if (path === undefined) throw new UsageError(NO_DRILL, NAME_ONE)
      const { renderDrill } = await import('../../commands/drill/render.ts')
      result.code = await renderDrill(path, flags, io)
    })
}

type ReportFlags = Omit<DrillRenderFlags, 'document' | 'earlier'> & { summary?: boolean }

/** Adds `plan drill report`: the report of a drill, with what earlier drills show. */
export function addDrillReport(program: Program, io: Io): void {
  const { say, result } = program
  addCommand(program, 'report', {
    about: { zh: '演练评估报告：全部数字从记录算出', en: 'report of a drill: every figure computed from its record' },
    example: 'plan drill report autumn.drill.yaml spring.drill.yaml --to docx -o out/',
  })
    .argument('<drill>', say({ zh: '有记录的演练文件', en: 'a drill with its record' }))
    .argument('[earlier...]', say({ zh: '同一预案以前的演练，用来比较', en: 'earlier drills of the plan, to compare' }))
    .option('--summary', say({ zh: '只要几页的总结报告', en: 'the short summary report instead' }))
    .option('--date <day>', say({ zh: '以哪一天判断整改是否逾期', en: 'the day by which improvements are overdue' }))
    .option(
      '--to <formats>',
      say({ zh: 'docx（缺省）、md、html，可用逗号连写', en: 'docx (default), md, html; several with commas' }),
      formatList,
    )
    .option(
      '-o, --output <path>',
      say({ zh: '文件、文件夹，或 -（屏幕）', en: 'file, folder, or - for standard output' }),
    )
    .action(async (path: string, earlier: string[], { summary, ...flags }: ReportFlags) => {
      const { renderDrill } = await import('../../commands/drill/render.ts')
      result.code = await renderDrill(path, { ...flags, document: summary ? 'summary' : 'report', earlier }, io)
    })
}

import { Option } from 'commander'
import type { ChecklistFlags } from '../../commands/drill/checklist.ts'
import type { Io } from '../../commands/io.ts'
import { addCommand, type Program } from '../program.ts'
import { formatList } from '../render.ts'

const EXAMPLE =
  'plan drill checklist city.plan.yaml --level II --hazard 洪水\nplan drill checklist city.plan.yaml --actor 市水利局 --to html -o out/'

/** Adds `plan drill checklist`. */
export function addChecklist(program: Program, io: Io): void {
  const { say, result } = program
  addCommand(program, 'checklist', {
    about: {
      zh: '演练检查表：应有的行动、时限、报告和决定，供观察员勾选',
      en: 'what observers tick off: actions in time order, reports, decisions',
    },
    example: EXAMPLE,
  })
    .argument('<plan>', say({ zh: '预案文件', en: 'the plan' }))
    .option('--level <level>', say({ zh: '只要这个响应级别', en: 'this response level only' }))
    .option('--hazard <hazard>', say({ zh: '只要这种风险', en: 'this hazard only' }))
    .option('--actor <actor>', say({ zh: '只要这个单位、小组或岗位的事', en: 'this body, team or post only' }))
    .addOption(new Option('--by <what>', say({ zh: '每个单位一份', en: 'a sheet for each body' })).choices(['actor']))
    .option('--phase <phase>', say({ zh: '只要这个阶段，如 response', en: 'this phase only, e.g. response' }))
    .option(
      '--to <formats>',
      say({ zh: 'docx（缺省）、md、html，可用逗号连写', en: 'docx (default), md, html; several with commas' }),
      formatList,
    )
    .option(
      '-o, --output <file>',
      say({
        zh: '写到文件或文件夹；- 打印 md 或 html；缺省为当前文件夹',
        en: 'file or folder; - prints md or html; this folder without it',
      }),
    )
    .action(async (path: string, flags: ChecklistFlags) => {
      const { drillChecklist } = await import('../../commands/drill/checklist.ts')
      result.code = await drillChecklist(path, flags, io)
    })
}

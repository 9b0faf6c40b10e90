import type { Io } from '../commands/io.ts'
import type { NewFlags } from '../commands/new.ts'
import { addCommand, type Program } from './program.ts'

/** The schema's types of plan, as the help names them; the command itself asks the skeletons. */
export const TYPES = [
  ...['overall', 'special', 'departmental', 'joint', 'catastrophe', 'majorEvent', 'support', 'keyFacility'],
  ...['township', 'village', 'unit', 'comprehensive', 'unitSpecial', 'onSite', 'fire', 'continuity', 'generic'],
]

/** Adds `plan new`. */
export function addNew(program: Program, io: Io): void {
  const { say, result } = program
  const command = addCommand(program, 'new', {
    about: { zh: '建一份带注释的预案骨架', en: 'write a commented skeleton of a plan' },
    example:
      'plan new --type special --lang zh -o city-flood.plan.yaml --with-schema\nplan new --type fire --lang en --title "Fire Plan of a school"',
  })
  const language = command.options.find((option) => option.long === '--lang')
  if (language) language.description = say({ zh: '预案和消息的语言', en: 'language of the plan and of messages' })
  command
    .option('--type <type>', say({ zh: `预案类型：${TYPES.join(' ')}`, en: `type of plan: ${TYPES.join(', ')}` }))
    .option('-o, --output <file>', say({ zh: '写入文件，不覆盖已有的', en: 'write to a file; never replaces one' }))
    .option('--force', say({ zh: '覆盖已有的文件', en: 'replace an existing file' }))
    .option('--id <id>', say({ zh: '标识；缺省取自文件名', en: 'id; made of the file name without it' }))
    .option('--title <title>', say({ zh: '预案名称', en: 'title' }))
    .option(
      '--with-schema',
      say({ zh: '把 plan.schema.json 放在旁边，供编辑器提示', en: 'put plan.schema.json beside it, for editors' }),
    )
    .option(
      '--schema <path>',
      say({ zh: '第一行里写的路径，如 ../plan.schema.json', en: 'path in the first line, e.g. ../plan.schema.json' }),
    )
    .action(async (flags: NewFlags) => {
      const { newPlan } = await import('../commands/new.ts')
      result.code = newPlan(flags, io)
    })
}

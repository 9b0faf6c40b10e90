import type { CommonFlags, Io } from '../commands/io.ts'
import { ALLOW_PLUGINS, addCommand, type Program } from './program.ts'

/** Adds `plan explain`. */
export function addExplain(program: Program, io: Io): void {
  const { say, result } = program
  addCommand(program, 'explain', {
    about: {
      zh: '说明一条规则或一个字段；不写名称时列出全部规则',
      en: 'explain a rule or a field; without a name, list all rules',
    },
    example: 'plan explain measure-lead\nplan explain measures.within\nplan explain',
  })
    .argument(
      '[name]',
      say({
        zh: '规则名，或字段（warning.levels.lift、within）',
        en: 'a rule, or a field (warning.levels.lift, within)',
      }),
    )
    .option('--allow-plugins', say(ALLOW_PLUGINS))
    .action(async (name: string | undefined, flags: CommonFlags) => {
      const { explain } = await import('../commands/explain/explain.ts')
      result.code = await explain(name, flags, io)
    })
}

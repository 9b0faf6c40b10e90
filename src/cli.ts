/** The only file that knows the process: arguments in, exit code out. */
import { CommanderError } from 'commander'
import { EXIT, type ExitCode, OutputError, UsageError } from './base/errors.ts'
import type { Localized } from './base/locale.ts'
import { type Launch, processIo } from './cli/io.ts'
import { addCheck, isCheck } from './cli/lint.ts'
import { makeProgram, type Program } from './cli/program.ts'
import { invocationError } from './cli/words.ts'
import type { Io } from './commands/io.ts'

/** Runs a command line in this process and sets its exit code. */
export async function main(launch: Launch): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processIo(launch))
}

/** Does the task of a further thread. @param tell takes its answers, plain data */
export async function work(task: unknown, launch: Launch, tell: (answers: unknown[]) => void): Promise<void> {
  const { answer } = await import('./commands/check/threads.ts')
  tell(await answer(task, processIo(launch), tell))
}

/**
 * Runs a command line.
 * @param argv arguments after the program's name
 * @returns the exit code; never throws
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const program = makeProgram(argv, io)
  try {
    // Checking is what people do most, and in hooks wait for: it knows no other command.
    const [name = ''] = argv
    if (isCheck(name)) addCheck(name, program, io)
    else (await import('./cli/further/commands.ts')).addAll(program, io)
    await program.command.parseAsync(argv, { from: 'user' })
    return program.result.code
  } catch (error) {
    return await explain(error, program, { argv, io })
  }
}

async function explain(
  error: unknown,
  { say, locale }: Program,
  { argv, io }: { argv: readonly string[]; io: Io },
): Promise<ExitCode> {
  const tell = (text: Localized, hint?: Localized): void =>
    io.err(`plan: ${say(text)}${hint ? `\n  ${say(hint)}` : ''}\n`)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.clean
    if (error.code === 'commander.help') return EXIT.usage
    const { text, hint } = invocationError(error)
    tell(text, hint)
    return EXIT.usage
  }
  if (error instanceof UsageError) {
    const { framed } = await import('./commands/framed.ts')
    const frame = framed(error, locale, io)
    if (frame === undefined) tell(error.text, error.hint)
    else io.err(frame)
    return EXIT.usage
  }
  if (error instanceof OutputError) {
    tell(error.text)
    return EXIT.fault
  }
  const details = argv.includes('--debug') && error instanceof Error ? `${error.stack}\n` : ''
  io.err(`plan: ${say(FAULT)}\n  ${String(error instanceof Error ? error.message : error)}\n${details}`)
  return EXIT.fault
}

const FAULT: Localized = {
  zh: '工具内部出错，与预案无关。请报告：用的命令、版本（plan --version）和下面一行；加 --debug 显示细节',
  en: 'A fault of this tool, not of your plan. Please report the command, the version (plan --version) and the line below; --debug shows details',
}

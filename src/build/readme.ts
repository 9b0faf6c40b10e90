/**
 * The READMEs show real output. In a `console` block a line `$ plan …` is a command and what follows is what it printed;
 * a `yaml` or `js` block with `file=NAME` is written to that file first. Commands run in one folder, from top to bottom.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BLOCK = /^```(?<kind>console|(?:yaml|js) file=(?<file>\S+))\n(?<body>[\s\S]*?)^```$/gm

/** Window in which the quoted output is made, and the day by which rules judge. */
const ENVIRONMENT = { COLUMNS: '96', PLAN_DATE: '2026-11-22', NO_COLOR: '1', LANG: '', LC_ALL: '', LC_MESSAGES: '' }

/**
 * Runs every quoted command again.
 * @param text a README
 * @param locale language of messages in it
 * @returns the same text with what the commands print now
 */
export function withOutputs(text: string, locale: 'zh' | 'en'): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-readme-'))
  cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true })
  try {
    return text.replace(BLOCK, (...match) => {
      const { file, body = '' } = match.at(-1) as { file?: string; body?: string }
      if (file !== undefined) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), body)
      }
      return file === undefined ? `\`\`\`console\n${rerun(body, folder, locale)}\`\`\`` : String(match[0])
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Only commands of this tool are run; others (`npm …`) are quoted as they are. */
function rerun(body: string, folder: string, locale: string): string {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '))
  if (!commands.some((command) => command.startsWith('$ plan '))) return body
  return commands.map((command) => `${command}\n${run(command.slice('$ plan '.length), folder, locale)}`).join('')
}

function run(line: string, folder: string, locale: string): string {
  const env = { ...process.env, ...ENVIRONMENT, PLAN_LANG: locale }
  const done = spawnSync(process.execPath, [join(ROOT, 'bin/plan.js'), ...line.split(' ')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return `${done.stdout}${done.stderr}`
}

/** The recipes for services: whole by the rules of each service, and their own lines run in a repository of plans. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { VERSION } from '../src/commands/version.ts'
import { ROOT, SOUND, WRONG } from './package/command.ts'
import { emptyFolder, type Ran, runFile, stagePackage } from './package/stage.ts'
import { gitlabFaults, junitFaults } from './report/faults.ts'

vi.setConfig({ testTimeout: 90_000 })

const read = (file: string) => parse(readFileSync(join(ROOT, file), 'utf8'))
const FOREIGN = 'apiVersion: v1\nkind: Service\n'
const BASH = ['--noprofile', '--norc', '-eo', 'pipefail', '-c']
const bash = (script: string, cwd: string, env: Record<string, string>): Ran =>
  runFile('bash', [...BASH, script], { cwd, env: { PLAN_DATE: '2026-11-22', ...env } })

let package_ = ''

beforeAll(async () => {
  package_ = await stagePackage()
}, 90_000)

/** A repository with plans and files of other tools. */
function repository(plan: string): string {
  const cwd = emptyFolder()
  execFileSync('git', ['init', '-q'], { cwd })
  mkdirSync(join(cwd, 'plans and drills'))
  mkdirSync(join(cwd, '.github/workflows'), { recursive: true })
  writeFileSync(join(cwd, 'plans and drills/a.plan.yaml'), plan)
  writeFileSync(join(cwd, 'service.yaml'), FOREIGN)
  writeFileSync(join(cwd, 'compose.yml'), 'services: {}\n')
  writeFileSync(join(cwd, '.github/workflows/ci.yaml'), 'kind: none\n')
  return cwd
}

describe('action.yml', () => {
  const action = read('action.yml')

  it('is whole: what it takes and gives is described, every script names its shell', () => {
    for (const key of ['name', 'description', 'runs']) expect(action[key], key).toBeDefined()
    expect(action.runs.using).toBe('composite')
    expect(Object.keys(action.branding).sort()).toEqual(['color', 'icon'])
    for (const [name, input] of Object.entries<{ description?: string; default?: unknown }>(action.inputs)) {
      expect(input.description, name).toMatch(/\w/)
      expect(typeof input.default, name).toBe('string')
    }
    for (const [name, output] of Object.entries<{ description?: string; value?: string }>(action.outputs)) {
      expect(output.description, name).toMatch(/\w/)
      expect(output.value).toBe(`\${{ steps.lint.outputs.${name} }}`)
    }
    for (const step of action.runs.steps)
      if (step.run) expect(step.shell).toBe('bash')
      else expect(step.uses).toMatch(/^actions\/setup-node@v\d+\.\d+\.\d+$/)
  })

  it('uses every input, and puts none of them into a script', () => {
    const text = JSON.stringify(action.runs.steps)
    for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`)
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
  })

  /** What the runner does with the scripts: fills in their environment, reads what they write. */
  function runAction(cwd: string, inputs: Record<string, string> = {}) {
    const temp = emptyFolder()
    const known: Record<string, string> = { 'github.action_path': package_ }
    for (const [name, { default: standard }] of Object.entries<{ default: string }>(action.inputs))
      known[`inputs.${name}`] = inputs[name] ?? standard
    let last: Ran = { code: 0, out: '', err: '' }
    for (const { id, run, env } of action.runs.steps) {
      if (!run || last.code !== 0) continue
      const filled = Object.entries<string>(env).map(([name, value]) => {
        return [name, value.replace(/\$\{\{ (\S+) \}\}/g, (_, key: string) => known[key] ?? `no ${key}`)]
      })
      const files = { GITHUB_OUTPUT: join(temp, id), GITHUB_STEP_SUMMARY: join(temp, 'summary.md'), RUNNER_TEMP: temp }
      last = bash(run, cwd, { ...Object.fromEntries(filled), ...files })
      for (const line of readFileSync(join(temp, id), 'utf8').trimEnd().split('\n')) {
        const [key, ...value] = line.split('=')
        known[`steps.${id}.outputs.${key}`] = value.join('=')
      }
    }
    const summary = join(temp, 'summary.md')
    return {
      ...last,
      output: (name: string) => known[`steps.lint.outputs.${name}`],
      summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
    }
  }

  it('passes over a sound repository, with a summary', () => {
    const { code, out, err, output, summary } = runAction(repository(SOUND))
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('1 file checked')
    expect(['exit-code', 'errors', 'warnings', 'infos'].map(output)).toEqual(['0', '0', '0', '0'])
    expect(summary).toContain('0 errors')
  })

  it('marks an error, fails, and tells how many', () => {
    const { code, out, output, summary } = runAction(repository(WRONG))
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=plans and drills\/a\.plan\.yaml,line=\d+/m)
    expect(['exit-code', 'errors'].map(output)).toEqual(['1', '1'])
    expect(summary).toContain('1 error')
    expect(JSON.parse(readFileSync(output('report') ?? '', 'utf8')).summary.errors).toBe(1)
  })

  it('takes paths with blanks, options, another format, and no commands', () => {
    const cwd = repository(WRONG)
    const ran = runAction(cwd, {
      paths: 'plans and drills\n\n$(touch planted).yaml\n',
      args: '--quiet --lang zh\n--max-warnings 3 $(touch planted)',
      format: 'compact',
    })
    expect(ran.code).toBe(2)
    expect(existsSync(join(cwd, 'planted'))).toBe(false)
    for (const end of ['\n', '\r\n']) {
      const inputs = { paths: `plans and drills${end}`, args: `--lang zh${end}--quiet`, format: 'compact' }
      const kept = runAction(cwd, inputs)
      expect(kept.code).toBe(1)
      expect(kept.out).toMatch(/^plans and drills\/a\.plan\.yaml:\d+:\d+: error: .*\p{Script=Han}/u)
    }
  })

  it('says 2 where there is nothing to check, and counts nothing where a flag is wrong', () => {
    const { code, output } = runAction(repository(FOREIGN))
    expect([code, output('exit-code'), output('errors')]).toEqual([2, '2', '0'])
    const wrong = runAction(repository(SOUND), { args: '--no-such' })
    expect([wrong.code, wrong.output('exit-code'), wrong.output('errors')]).toEqual([2, '2', undefined])
  })
})

describe('templates/ci/gitlab.yml', () => {
  const recipe = read('templates/ci/gitlab.yml')
  const job = recipe['plan-lint']
  let tarball = ''

  beforeAll(() => {
    const { out } = runFile('npm', ['pack', '--ignore-scripts', '--json', '--silent'], { cwd: package_ })
    tarball = join(package_, JSON.parse(out)[0].filename)
  })

  it('is one job with the keys that GitLab knows, for this version', () => {
    expect(Object.keys(recipe)).toEqual(['plan-lint'])
    const known = ['stage', 'image', 'variables', 'before_script', 'script', 'artifacts', 'rules']
    expect(Object.keys(job).filter((key) => !known.includes(key))).toEqual([])
    for (const line of [...job.before_script, ...job.script]) expect(typeof line).toBe('string')
    for (const value of Object.values(job.variables)) expect(typeof value).toBe('string')
    expect(job.artifacts.when).toBe('always')
    expect(Object.keys(job.artifacts.reports).sort()).toEqual(['codequality', 'junit'])
    expect(job.variables.PLAN_PACKAGE).toBe(`contingency-plan-toolkit@${VERSION}`)
    expect(readFileSync(join(ROOT, 'templates/ci/gitlab.yml'), 'utf8')).toContain(`ref: v${VERSION}`)
  })

  it.each([
    ['sound', SOUND, 0],
    ['faulty', WRONG, 1],
    ['without a plan', FOREIGN, 2],
  ])('runs without a network over a repository that is %s', (_, plan, code) => {
    const cwd = repository(plan)
    const prefix = emptyFolder()
    const env = {
      ...job.variables,
      PLAN_PACKAGE: tarball,
      npm_config_prefix: prefix,
      npm_config_offline: 'true',
      npm_config_cache: join(prefix, 'cache'),
      PATH: `${prefix}/bin:${process.env.PATH}`,
    }
    const ran = bash([...job.before_script, ...job.script].join('\n'), cwd, env)
    expect(ran.code, ran.err).toBe(code)
    const { codequality, junit } = job.artifacts.reports
    expect(job.artifacts.paths).toEqual([codequality, junit])
    expect(gitlabFaults(readFileSync(join(cwd, codequality), 'utf8'))).toEqual([])
    expect(junitFaults(readFileSync(join(cwd, junit), 'utf8'))).toEqual([])
    expect(JSON.parse(readFileSync(join(cwd, codequality), 'utf8'))).toHaveLength(code === 1 ? 1 : 0)
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const hooks = read('.pre-commit-hooks.yaml')
  const [hook] = hooks

  it('has the keys that pre-commit asks for and knows', () => {
    expect(hooks).toHaveLength(1)
    for (const key of ['id', 'name', 'entry', 'language']) expect(typeof hook[key], key).toBe('string')
    expect(hook).toMatchObject({ language: 'node', types: ['yaml'], require_serial: true })
    const known = [
      'id',
      'name',
      'description',
      'entry',
      'language',
      'types',
      'require_serial',
      'minimum_pre_commit_version',
    ]
    expect(Object.keys(hook).filter((key) => !known.includes(key))).toEqual([])
    const [command] = hook.entry.split(' ')
    expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).bin).toHaveProperty(command)
  })

  /** As pre-commit does: the words of `entry`, then the names of the files. */
  function commit(cwd: string, files: readonly string[]): Ran {
    const [, ...words] = hook.entry.split(' ')
    const program = join(package_, 'bin/plan.js')
    return runFile(process.execPath, [program, ...words, ...files], { cwd, env: { PLAN_DATE: '2026-11-22' } })
  }

  const ALL = ['.github/workflows/ci.yaml', 'compose.yml', 'plans and drills/a.plan.yaml', 'service.yaml']

  it('passes over what is none of ours, and checks the rest', () => {
    expect(commit(repository(SOUND), ALL)).toMatchObject({ code: 0, err: '' })
    const { code, out } = commit(repository(WRONG), ALL)
    expect(code).toBe(1)
    expect(out).toContain('plans and drills/a.plan.yaml')
    expect(out).not.toContain('service.yaml')
    expect(commit(repository(SOUND), ['service.yaml', 'compose.yml'])).toEqual({
      code: 0,
      out: '',
      err: 'plan: none of these files is a plan\n',
    })
  })

  it('respects what a repository ignores, and still tells a plan that lost its kind and a file that is not there', () => {
    const cwd = repository(WRONG)
    writeFileSync(join(cwd, '.planignore'), 'plans and drills/\n')
    expect(commit(cwd, ALL).code).toBe(0)
    writeFileSync(join(cwd, 'lost.plan.yaml'), 'title: x\n')
    expect(commit(cwd, ['lost.plan.yaml'])).toMatchObject({ code: 1, out: expect.stringContaining('not-a-plan') })
    expect(commit(cwd, ['gone.yaml']).code).toBe(2)
  })
})

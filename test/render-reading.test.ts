import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/plan.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'plan-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A plan whose text holds a control character, and a ` #` that swallows the end of a sentence. */
const PLAN = `kind: plan
id: reading
title: 读入提示
language: zh
type: generic
scenario: 河水上涨
actors: [{ name: 甲组, duties: 值班 }]
goals: [无人员伤亡]
measures:
  - { lead: 甲组, within: 5min, do: "拉响\\u0007警报" }
  - { lead: 甲组, within: 5min, place: 仓库, do: 清点 }
purpose: 见附件 #1
`

describe.each([
  ['render', ['render']],
  ['drill checklist', ['drill', 'checklist']],
])('plan %s', (_, command) => {
  writeFileSync(join(folder, 'plan.yaml'), PLAN)
  const args = [BIN, ...command, 'plan.yaml', '-o', 'out.md', '--lang', 'zh']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })

  it('says what reading left out, and goes on', () => {
    expect(status).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('control-character')
    expect(stderr).toContain('comment-swallows-text')
    expect(stderr).toContain('plan.yaml:10:')
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toContain('拉响警报')
  })
})

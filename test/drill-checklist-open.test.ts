import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../src/cli.ts'
import { folderWith } from './package/command.ts'

/** A plan that decides nothing and reports nothing. */
const BARE = `kind: plan
id: bare
title: 小区停水应急预案
language: zh
type: unit
scenario: 停水
actors: [物业值班室]
goals: [居民有水可用]
measures: [{ phase: response, lead: 物业值班室, do: 通知居民储水 }]
`

async function checklist(...argv: string[]): Promise<string> {
  let text = ''
  await run(['drill', 'checklist', ...argv, '-o', '-'], {
    cwd: process.cwd(),
    env: {},
    readStdin: () => new Uint8Array(),
    out: (said) => {
      text += typeof said === 'string' ? said : new TextDecoder().decode(said)
    },
    err: () => {},
    today: () => '2026-11-22',
    width: 100,
    isTTY: { out: false, err: false },
  })
  return text
}

/** What stands under a heading, up to the next of its depth. */
function under(text: string, title: string): string {
  const parts = text.split(/^### /m)
  return (parts.find((part) => part.split('\n')[0]?.endsWith(title)) ?? '').split('\n').slice(1).join('\n').trim()
}

const LEFT_OUT = '按所选的检查范围，这里没有要检查的内容。'

it('what the filter leaves out is told apart from what the plan does not say', async () => {
  const filtered = await checklist('examples/minimal/plan.yaml', '--phase', 'recovery')
  expect(under(filtered, '决定')).toBe(LEFT_OUT)
  const bare = await checklist(join(folderWith({ 'plan.yaml': BARE }), 'plan.yaml'))
  for (const title of ['决定', '信息报告']) {
    expect(under(bare, title)).toMatch(/^预案没有/)
    expect(under(bare, title)).not.toBe(LEFT_OUT)
  }
})

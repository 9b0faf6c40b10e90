import { expect, it } from 'vitest'
import { normalise } from '../src/model/normalise.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { renderPlan } from '../src/render/render.ts'

async function started(...hazards: { id: string; name: string }[]): Promise<string> {
  const plan = {
    ...{ kind: 'plan', id: 'p', title: '防汛应急预案', language: 'zh', type: 'special' },
    ...{ actors: ['市防指'], goals: ['人员不伤亡'], measures: ['转移'] },
    scenario: { hazards },
    response: { scale: ['I'], levels: [{ level: 'I', when: { hazard: 'flood', text: '堤防决口' } }] },
  }
  const text = await renderPlan({ plan: normalise<Plan>(plan, 'plan') }, { to: 'md', edition: 'internal' })
  return String(text)
    .split('\n')
    .filter((line) => line.startsWith('启动条件：'))
    .join('\n')
}

it('a condition names its hazard only where the plan has others', async () => {
  const [flood, gale] = [
    { id: 'flood', name: '江河洪水' },
    { id: 'gale', name: '台风' },
  ]
  expect(await started(flood)).toBe('启动条件：堤防决口。')
  expect(await started(flood, gale)).toBe('启动条件：江河洪水：堤防决口。')
})

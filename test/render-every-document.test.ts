/** Every document of every example in its own look, and two examples in every look: Word must open each of them. */
import validate from '@ooxml-tools/validate'
import { describe, expect, it, vi } from 'vitest'
import { DOCUMENTS } from '../src/render/documents/list.ts'
import { planDocument, writeDocument } from '../src/render/render.ts'
import { type PlanDocument, STYLES } from '../src/render/tree.ts'
import { examplePlans } from './documents/examples.ts'
import { lintDocx } from './docx/lint.ts'

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 300_000 })

const EXAMPLES = examplePlans()
/** One in Chinese and one in English. */
const IN_EVERY_STYLE = ['examples/minimal/plan.yaml', 'examples/hospital-continuity/plan.yaml']

/** @returns what is wrong with the file, a sentence each */
async function faultsOf(doc: PlanDocument, style?: (typeof STYLES)[number]): Promise<string[]> {
  const bytes = await writeDocument(doc, { to: 'docx', ...(style ? { style } : {}) })
  if (typeof bytes === 'string') return ['no Word file']
  const schema = await validate(bytes, 'docx')
  return [...schema.map((fault) => JSON.stringify(fault)), ...lintDocx(bytes)].map(
    (fault) => `${style ?? 'own style'}: ${fault}`,
  )
}

it('asks for examples that are there', () => {
  expect(EXAMPLES.map(([path]) => path)).toEqual(expect.arrayContaining(IN_EVERY_STYLE))
})

describe.each(DOCUMENTS)('$name', ({ name }) => {
  it.each(EXAMPLES)('of %s is sound', async (path, input) => {
    const doc = await planDocument(input, { document: name, edition: 'internal' })
    const styles = IN_EVERY_STYLE.includes(path) ? STYLES : [undefined]
    const faults = []
    for (const style of styles) faults.push(...(await faultsOf(doc, style)))
    expect(faults).toEqual([])
  })
})

/** Where in the plan something stands in full: the chapter that its template prints it under. */
import type { Words } from '../../phrase/words.ts'
import { builtInTemplate } from '../../template.ts'
import type { AnnexView, ViewContext } from '../../view/context.ts'
import { outlineFor } from '../../view/outline.ts'

export interface Standing {
  /** Names of the section in the templates of the plan, the first that is found. */
  sections: readonly string[]
  /** The view of an annex that may print it. */
  annex?: AnnexView
}

/** @returns a function that names annex or chapter; where neither is known, the plan */
export async function whereabouts({ plan, words, annexWith }: ViewContext): Promise<(what: Standing) => string> {
  const { text } = await builtInTemplate(`plan-${outlineFor(plan)}.${plan.language}`)
  const lines = text.split('\n')
  return ({ sections, annex }) => {
    const named = annex === undefined ? undefined : annexWith(annex)
    if (named !== undefined) return named
    for (const section of sections) {
      const at = lines.findIndex((line) => line.includes(`.${section})`))
      const heading = lines.slice(0, Math.max(0, at)).findLast((line) => /^#+ /.test(line) && !line.includes('<%'))
      if (at >= 0 && heading) return words.phrase.quote(heading.replace(/^#+ /, ''))
    }
    return wholePlan(words)
  }
}

function wholePlan(words: Words): string {
  return words.say({ zh: '预案全文', en: 'the whole plan' })
}

/** When a plan was last looked through, and whether it says when it will be again. */
import type { Plan } from '../plan.generated.ts'

/** The latest of issue, approval and revisions; undefined where none is dated. */
export function lastLookedThrough({ meta }: Plan): string | undefined {
  const revisions = (meta?.revisions ?? []).map((revision) => revision.date)
  return [meta?.issued, meta?.approval?.date, ...revisions]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)
}

/** @returns whether a plan gives a cycle of review or revision, or the day of the next one. */
export function hasReviewCycle({ meta, maintenance }: Plan): boolean {
  const said = [meta?.nextReview, maintenance?.reviewEvery, maintenance?.reviseEvery]
  return said.some((time) => time !== undefined)
}

/** @returns whether dates of a plan may be held against a day: those of drafts and withdrawn plans may not. */
export function isInUse({ meta }: Plan): boolean {
  return meta?.status !== 'draft' && meta?.status !== 'withdrawn'
}

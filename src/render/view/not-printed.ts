/** Fields that no document prints, each with its reason. A test holds every other field against the rendered plan. */
import type { ShapeName } from '../../model/shapes.generated.ts'

interface NotPrinted {
  /** Only this value is not printed. */
  value?: string
  /** `*`: in every object. */
  shape: ShapeName | '*'
  key: string
  reason: string
}

export const NOT_PRINTED: readonly NotPrinted[] = [
  {
    shape: '*',
    key: 'id',
    reason: 'Ties the data together; the object is printed under its name. The id of the plan itself is printed.',
  },
  { shape: 'plan', key: 'kind', reason: 'Marks the file, says nothing of the plan.' },
  { shape: 'plan', key: 'language', reason: 'The document is written in it.' },
  {
    shape: 'plan',
    key: 'profiles',
    reason: 'Says which requirements lint holds the plan against; not content of the plan.',
  },
  {
    shape: 'actor',
    key: 'generic',
    reason: 'Tells rules that the name stands for whichever body it fits; the name says so to readers.',
  },
  { shape: 'member', key: 'generic', reason: 'As for an actor.' },
  { shape: 'responseLevel', key: 'level', reason: 'Printed by its label, where it has one.' },
  { shape: 'grade', key: 'grade', reason: 'Printed by its label, where it has one.' },
  { shape: 'measure', key: 'phase', reason: 'The chapter in which the measure stands says it.' },
  { shape: 'annex', key: 'kind', reason: 'The annex shows itself whether it is a table, a form or a map.' },
  { shape: 'annex', key: 'view', reason: 'Says which data are printed there; they are.' },
  { shape: 'annex', key: 'visibility', value: 'public', reason: 'Only what is not public is marked.' },
  { shape: 'contact', key: 'visibility', value: 'public', reason: 'Only what is not public is marked.' },
  { shape: 'measure', key: 'visibility', value: 'public', reason: 'Only what is not public is marked.' },
]

/** @returns whether a field is left out on purpose */
export function isNotPrinted(shape: ShapeName, key: string): boolean {
  if (shape === 'plan' && key === 'id') return false
  return NOT_PRINTED.some(
    (entry) => entry.value === undefined && (entry.shape === '*' || entry.shape === shape) && entry.key === key,
  )
}

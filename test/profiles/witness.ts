/** Plans made to hold exactly what a content path asks for. */
import { hasContent, holdsContent, type PathStep, parseContentPath } from '../../src/model/content-path.ts'
import { effectiveMeasures } from '../../src/model/measures.ts'
import type { Plan } from '../../src/model/plan.generated.ts'
import type { Applies } from '../../src/model/requirement.ts'
import type { Field } from '../../src/model/shape.ts'
import { SHAPES, type ShapeName } from '../../src/model/shapes.generated.ts'

type Data = Record<string, unknown>

/** @returns a plan of the kind that is meant, with none of the four elements. */
export function bare(applies: Applies | undefined, type: Plan['type']): Plan {
  const { levels = ['county'], words, region, country = 'CN' } = applies ?? {}
  const isStatus = words?.in.includes('meta.status') ?? false
  return {
    kind: 'plan',
    id: 'p',
    title: `青石县${isStatus ? '' : (words?.any[0] ?? '')}应急预案`,
    language: 'zh',
    type,
    meta: {
      ...(isStatus ? { status: 'inForce' as const } : {}),
      jurisdiction: { name: '青石县', level: levels[0] ?? 'county', country, ...(region ? { code: region } : {}) },
    },
    scenario: {},
    actors: [],
    measures: [],
    goals: [],
  }
}

/** @returns pieces of a plan, each of which alone gives the path content: one for each choice of values. */
export function witnesses(path: string): Data[] {
  return pieces(parseContentPath(path), 'plan')
}

function pieces([step, ...rest]: readonly PathStep[], shape: string): Data[] {
  if (!step) return [{}]
  const field = (SHAPES[shape as ShapeName] as { fields: Record<string, Field> }).fields[step.key]
  if (!field) throw new Error(`${shape} has no ${step.key}`)
  const def = field.def ?? ''
  const inner =
    rest.length > 0 ? pieces(rest, def) : field.kind === 'object' && step.tests.length > 0 ? [{}] : [undefined]
  return inner.flatMap((content) =>
    choices(step, def).map((chosen) => {
      const value = content === undefined && step.tests.length === 0 ? sample(field) : { ...chosen, ...content }
      const filled = typeof value === 'object' && !hasContent(value) ? sample(field) : value
      return { [step.key]: field.list ? [filled] : filled }
    }),
  )
}

/** Every way to pass the tests of a step. */
function choices({ tests }: PathStep, shape: string): Data[] {
  const fields = (SHAPES[shape as ShapeName] as { fields: Record<string, Field> } | undefined)?.fields ?? {}
  let all: Record<string, string>[] = [{}]
  for (const { key, values } of tests)
    all = all.flatMap((data) => values.map((value) => ({ ...data, [key]: `${data[key] ?? ''}${value}` })))
  const written = (key: string, value: string): unknown => (fields[key]?.list ? [value] : value)
  return all.map((data) => Object.fromEntries(Object.entries(data).map(([key, value]) => [key, written(key, value)])))
}

function sample({ kind, def, labels }: Field): unknown {
  if (kind === 'number') return 1
  if (kind === 'boolean') return true
  if (kind === 'enum') return Object.keys(labels ?? {})[0]
  if (kind !== 'object') return '甲'
  const { main, fields } = SHAPES[def as ShapeName] as { main?: string; fields: Record<string, Field> }
  const key = main ?? Object.keys(fields).find((name) => fields[name]?.kind === 'text') ?? ''
  return { [key]: '甲' }
}

/** @returns a plan with a piece put into it: lists grow, objects are joined. */
export function withPiece<T>(into: T, piece: unknown): T {
  if (Array.isArray(into) && Array.isArray(piece)) return [...into, ...piece] as T
  if (!isData(into) || !isData(piece)) return (into ?? piece) as T
  const keys = new Set([...Object.keys(into), ...Object.keys(piece)])
  return Object.fromEntries([...keys].map((key) => [key, withPiece(into[key], piece[key])])) as T
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @returns a copy of a plan, its groups of measures dissolved, in which none of the paths holds content. */
export function without(plan: Plan, paths: readonly string[]): Plan {
  const copy: Plan = structuredClone({
    ...plan,
    measures: effectiveMeasures(plan).map(({ measure }) => ungrouped(measure)),
  })
  for (const path of paths) remove(copy as unknown as Data, parseContentPath(path))
  for (const path of paths) if (holdsContent(copy, path)) throw new Error(`${path} still holds content`)
  return copy
}

function ungrouped<T extends { items?: unknown }>({ items: _, ...measure }: T): T {
  return measure as T
}

function remove(owner: Data, [step, ...rest]: readonly PathStep[]): void {
  if (!step) return
  const value = owner[step.key]
  const isMeant = (item: unknown): boolean => isData(item) && step.tests.every((test) => passes(item, test))
  if (step.key === 'actors')
    for (const actor of [value].flat().filter(isData)) removeFromMembers(actor, [step, ...rest])
  if (rest.length > 0) for (const item of [value].flat().filter(isMeant)) remove(item as Data, rest)
  else if (step.tests.length === 0 || Array.isArray(value) || isMeant(value)) {
    const kept = Array.isArray(value) && step.tests.length > 0 ? value.filter((item) => !isMeant(item)) : []
    if (kept.length > 0 || isRequired(step.key)) owner[step.key] = kept
    else delete owner[step.key]
  }
}

/** Members written in full are bodies too. */
function removeFromMembers(actor: Data, steps: readonly PathStep[]): void {
  const members = [actor.members].flat().filter(isData)
  const holder: Data = { actors: members }
  remove(holder, steps)
  const kept = new Set([holder.actors].flat())
  if (Array.isArray(actor.members)) actor.members = actor.members.filter((one) => !isData(one) || kept.has(one))
}

function isRequired(key: string): boolean {
  return ['actors', 'measures', 'goals'].includes(key)
}

function passes(item: Data, { key, contains, values }: PathStep['tests'][number]): boolean {
  return [item[key]].flat().some((found) => {
    const text = String(found ?? '')
    return contains ? values.some((value) => text.toLowerCase().includes(value.toLowerCase())) : values.includes(text)
  })
}

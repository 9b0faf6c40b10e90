/** The command structure as a figure: who stands under whom. */
import { isDeclared, referenceText } from '../../../model/directory.ts'
import type { Actor, Member, Reference } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { FigureNode, PlanFigure } from '../../tree.ts'
import { wording } from '../context.ts'

/** Members under whom nobody stands are drawn as one box when there are more of them. */
const MOST_MEMBERS = 8

const MEMBERS = '/members'

/** In a figure of more bodies the lowest ones do not say who hosts or leads them: the chapter on them does. */
const MOST_LABELLED = 16

interface Drawing {
  nodes: FigureNode[]
  /** Lower body → superior body; one superior each, so that the figure is a tree. */
  above: Map<string, string>
}

/** Two boxes say less than the sentence beside them. */
const LEAST_BODIES = 3

/** @returns the figure, or nothing when fewer than three bodies stand under each other */
export function structureFigure(words: Words): PlanFigure[] {
  const drawing: Drawing = { nodes: [], above: new Map() }
  const { plan } = words
  for (const actor of plan.actors) addBody(words, drawing, actor)
  for (const actor of plan.actors) addMembers(words, drawing, actor)
  const edges = [...drawing.above].map(([to, from]) => ({ from, to }))
  const drawn = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const superiors = new Set(edges.map(({ from }) => from))
  const isCrowded = drawn.size > MOST_LABELLED
  if (drawn.size < LEAST_BODIES) return []
  const title = words.say({ zh: '组织指挥体系图', en: 'Command structure' })
  const nodes = drawing.nodes
    .filter(({ id }) => drawn.has(id))
    .map((node) => (isCrowded && !superiors.has(node.id) && !isCount(node) ? { ...node, label: node.id } : node))
  return [{ type: 'planFigure', kind: 'structure', title, nodes, edges }]
}

function addBody(words: Words, drawing: Drawing, actor: Actor): void {
  addNode(drawing, { id: actor.name, label: labelOf(words, actor) })
  for (const superior of actor.reportsTo ?? []) {
    const name = nameOf(words, superior)
    if (!drawing.nodes.some(({ id }) => id === name)) addNode(drawing, { id: name, label: name })
    setAbove(drawing, actor.name, name)
  }
}

/** 成员（12个） */
function isCount({ id }: FigureNode): boolean {
  return id.endsWith(MEMBERS)
}

/** 市防办（设在市应急管理局）: in a crowded figure the lowest bodies have their names alone. */
function labelOf(words: Words, { name, host, leadUnit }: Actor | (Member & { name: string })): string {
  const beside = [
    host === undefined
      ? ''
      : wording(words, { zh: '设在{host}', en: 'hosted by {host}' }, { host: words.reference(host) }),
    leadUnit === undefined
      ? ''
      : wording(words, { zh: '{lead}牵头', en: 'led by {lead}' }, { lead: words.references(leadUnit) }),
  ].filter(Boolean)
  return beside.length === 0 ? name : name + words.phrase.bracket(beside.join(words.say({ zh: '，', en: ', ' })))
}

function addMembers(words: Words, drawing: Drawing, actor: Actor | (Member & { name: string })): void {
  const drawn = (actor.members ?? []).filter(
    (member) => actor.kind !== 'group' || (typeof member === 'object' && isDeclared(member)),
  )
  const members = drawn.map((member) => ({ member, name: memberName(words, member) }))
  const superiors = new Set(drawing.above.values())
  const plain = members.filter(
    ({ member, name }) => !leads(member) && !drawing.above.has(name) && !superiors.has(name) && name !== actor.name,
  )
  if (plain.length > MOST_MEMBERS) {
    const others =
      plain.length < members.length
        ? { zh: '其他成员（{count}个）', en: 'Other members ({count})' }
        : { zh: '成员（{count}个）', en: 'Members ({count})' }
    addNode(drawing, { id: `${actor.name}${MEMBERS}`, label: wording(words, others, { count: plain.length }) })
    setAbove(drawing, `${actor.name}${MEMBERS}`, actor.name)
  }
  for (const { member, name } of members) {
    if (plain.length > MOST_MEMBERS && plain.some((one) => one.name === name)) continue
    addNode(drawing, {
      id: name,
      label: typeof member === 'object' && isDeclared(member) ? labelOf(words, member) : name,
    })
    setAbove(drawing, name, actor.name)
    if (typeof member === 'object' && isDeclared(member)) addMembers(words, drawing, member)
  }
}

/** A body that has members or a group is drawn by itself. */
function leads(member: string | Member): boolean {
  return typeof member === 'object' && ((member.members?.length ?? 0) > 0 || member.kind === 'group')
}

export function memberName(words: Words, member: string | Member): string {
  if (typeof member === 'string') return nameOf(words, member)
  return isDeclared(member) ? member.name : (member.text ?? '')
}

function nameOf(words: Words, reference: Reference): string {
  return words.directory.bodyOf(reference)?.actor.name ?? referenceText(reference)
}

function addNode(drawing: Drawing, node: FigureNode): void {
  if (!drawing.nodes.some(({ id }) => id === node.id)) drawing.nodes.push(node)
}

/** The first superior counts, and no circle is drawn. */
function setAbove(drawing: Drawing, lower: string, superior: string): void {
  if (drawing.above.has(lower)) return
  for (let at: string | undefined = superior; at !== undefined; at = drawing.above.get(at)) if (at === lower) return
  drawing.above.set(lower, superior)
}

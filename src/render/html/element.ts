/** Short forms for the parts of an HTML tree. */
import type { Element, ElementContent, Properties } from 'hast'
import { toPhrasing } from '../text.ts'

/** @returns an element; a string among its children is text and is escaped when it is written. */
export function el(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}

/** A value in which line feeds are line breaks. */
export function lines(text: string): ElementContent[] {
  return toPhrasing(text).map((node) => (node.type === 'break' ? el('br', {}) : node))
}

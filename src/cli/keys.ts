/** Keys and lines of the process, and its clock. */
import { createInterface, emitKeypressEvents } from 'node:readline'
import type { Keys } from '../commands/io.ts'

/** @returns the keys of a terminal one by one, or the lines of whatever else standard input is */
export function processKeys(): Keys {
  const { stdin } = process
  if (!stdin.isTTY)
    return {
      isRaw: false,
      everySecond: () => () => undefined,
      read: () => createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    }
  return { isRaw: true, read: presses, everySecond: (draw) => stopper(setInterval(draw, 1000)) }
}

function stopper(timer: NodeJS.Timeout): () => void {
  return () => clearInterval(timer)
}

interface Key {
  name?: string
  ctrl?: boolean
  sequence?: string
}

/** What can be written down: letters as they were typed, the space; not Enter, not the arrows. */
function isCharacter(sequence: string): boolean {
  return [...sequence].length === 1 && !/[\p{Cc}\p{Cs}]/u.test(sequence)
}

/** Ctrl-C is a pause, also in the middle of a note: every entry is on the disk already. */
async function* presses(): AsyncGenerator<string> {
  const { stdin } = process
  emitKeypressEvents(stdin)
  stdin.setRawMode(true)
  const waiting: string[] = []
  let wake = (): void => undefined
  const take = (_: unknown, { name, ctrl, sequence = '' }: Key): void => {
    waiting.push(...(ctrl && name === 'c' ? ['escape', 'q'] : [isCharacter(sequence) ? sequence : (name ?? sequence)]))
    wake()
  }
  stdin.on('keypress', take)
  stdin.resume()
  try {
    for (;;) {
      const key = waiting.shift()
      if (key !== undefined) yield key
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    stdin.off('keypress', take)
    stdin.setRawMode(false)
    stdin.pause()
  }
}

/** @returns the local time, ISO to the second */
export function processNow(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}

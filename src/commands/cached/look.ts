/** What the files of a repository hold, without reading more than is needed to know whether it changed. */
import { closeSync, fstatSync, openSync, type Stats, statSync } from 'node:fs'
import { hashOf } from '../../lint/cache/hash.ts'
import { readUpTo, SIZE_LIMIT } from '../../source/bytes.ts'

/** One entry for each file, in the same order. */
export interface Look {
  /** Of the content; `!` and a word where it cannot be read. */
  hashes: string[]
  /** Size and time of change. */
  stamps: string[]
}

/** What was known of a file, as far as its time of change can be relied on. */
export type Before = (index: number) => { stamp: string; hash: string } | undefined

/** @returns what files hold; where the stamp is the same as before, the content is taken to be the same. */
export function lookAt(files: readonly string[], before?: Before, times?: Times): Look {
  const look: Look = { hashes: [], stamps: [] }
  const stampNow = (index: number, file: string): string => (times ? stampIn(times, index) : stampAt(file))
  for (const [index, file] of files.entries()) {
    const known = before?.(index)
    const isKnown = known !== undefined && known.stamp !== NO_STAMP && known.stamp === stampNow(index, file)
    const { hash, stamp } = isKnown ? known : readAt(file)
    look.hashes.push(hash)
    look.stamps.push(stamp)
  }
  return look
}

/** Of each file, in the same order, its size and time of change: two numbers, both -1 where they cannot be told. */
export type Times = Float64Array

const ASK = { throwIfNoEntry: false } as const

/** @returns sizes and times of change, which is all that has to be known of files that did not change */
export function timesOf(files: readonly string[]): Times {
  const times = new Float64Array(files.length * 2).fill(-1)
  for (let index = 0; index < files.length; index++) {
    const stats = statOf(files[index] ?? '')
    if (!stats) continue
    times[2 * index] = stats.size
    times[2 * index + 1] = stats.mtimeMs
  }
  return times
}

/** @returns the stamp of a file */
export function stampIn(times: Times, index: number): string {
  const [size = -1, mtimeMs = -1] = times.subarray(2 * index, 2 * index + 2)
  return size < 0 ? NO_STAMP : stampOf({ size, mtimeMs })
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, ASK)
  } catch {
    return undefined
  }
}

function stampAt(file: string): string {
  const stats = statOf(file)
  return stats ? stampOf(stats) : NO_STAMP
}

/** Of a file that cannot be read, and of one that changed too lately: it equals none. */
export const NO_STAMP = '?'

function stampOf({ size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>): string {
  return `${size}:${mtimeMs}`
}

/** @returns when the file of a stamp changed, milliseconds */
export function changedAt(stamp: string): number {
  return stamp === NO_STAMP ? Number.POSITIVE_INFINITY : Number(stamp.slice(stamp.indexOf(':') + 1))
}

function readAt(file: string): { hash: string; stamp: string } {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    const stats = fstatSync(descriptor)
    if (stats.size > SIZE_LIMIT) return { hash: '!large', stamp: NO_STAMP }
    return { hash: hashOf(readUpTo(descriptor, SIZE_LIMIT)), stamp: stampOf(stats) }
  } catch (error) {
    return { hash: `!${(error as NodeJS.ErrnoException).code}`, stamp: NO_STAMP }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** @returns whether a hash is one of content. */
export function isContent(hash: string): boolean {
  return !hash.startsWith('!')
}

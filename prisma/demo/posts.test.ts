import { expect, test } from 'vitest'
import { RichText } from '@/modules/posts/body'
import { POST_TYPES } from '@/modules/posts/post'
import unitsFile from '../units.json'
import { type DemoUnit, isSilent, postsOf } from './posts'

const NOW = new Date('2026-11-24T20:00:00+08:00')
const units = unitsFile.units as DemoUnit[]
const places = units.filter((unit) => unit.kind === 'kelurahan')
const all = units.flatMap((unit) => postsOf(unit, places, NOW))

test('the same day gives the same posts', () => {
  expect(units.flatMap((unit) => postsOf(unit, places, NOW))).toEqual(all)
})

test('about 3,000 posts of every type fill six months up to now', () => {
  expect(all.length).toBeGreaterThan(2_500)
  expect(all.length).toBeLessThan(3_500)
  expect(new Set(all.map((post) => post.type))).toEqual(new Set(POST_TYPES))
  const months = all.map((post) => post.firstPublishedAt?.toISOString().slice(0, 7))
  expect(new Set(months.filter((month) => month !== undefined)).size).toBeGreaterThanOrEqual(6)
  expect(all.every((post) => !post.firstPublishedAt || post.firstPublishedAt <= NOW)).toBe(true)
})

test('twelve units are silent, Pelambuan and Disdik are not', () => {
  expect(units.filter((unit) => postsOf(unit, places, NOW).length === 0)).toHaveLength(12)
  expect(units.filter((unit) => isSilent(unit.slug))).toHaveLength(12)
  expect(isSilent('kelurahan-pelambuan') || isSilent('disdik')).toBe(false)
})

test('addresses are unique, titles vary and no slot is left open', () => {
  expect(new Set(all.map((post) => post.slug)).size).toBe(all.length)
  expect(new Set(all.map((post) => post.title)).size).toBeGreaterThan(all.length * 0.7)
  for (const unit of units) {
    const titles = postsOf(unit, places, NOW).map((post) => post.title)
    expect(new Set(titles).size).toBeGreaterThanOrEqual(titles.length * 0.95)
  }
  for (const post of all) {
    expect(post.title.length).toBeLessThanOrEqual(140)
    expect([post.title, post.summary, post.bodyText].join('|')).not.toMatch(/[{}]|undefined| {2}/)
    expect(post.summary === '' || (post.summary.length >= 80 && post.summary.length <= 200)).toBe(true)
  }
})

test('every body is a document that the portal accepts', () => {
  for (const post of all) expect(RichText.safeParse(post.body).success).toBe(true)
})

test('a second series keeps its own addresses', () => {
  const more = units.flatMap((unit) => postsOf(unit, places, NOW, 5, 'b'))
  expect(more).toHaveLength(units.length * 5)
  expect(new Set([...more, ...all].map((post) => post.slug)).size).toBe(more.length + all.length)
})

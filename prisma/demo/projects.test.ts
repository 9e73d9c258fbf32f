import { expect, test } from 'vitest'
import { addDays, dayOf } from '@/lib/dates'
import { isInCityBox } from '@/modules/boundaries/city-box'
import { countWords, RichText } from '@/modules/posts/body'
import { jaccard, NEAR_DUPLICATE, shinglesOf } from '@/modules/posts/similarity'
import { isOverdue, isSilent as isUntold } from '@/modules/projects/lateness'
import { PROJECT_STATES } from '@/modules/projects/project'
import { neighboursOf, replay, type Update, updateBlockers } from '@/modules/projects/timeline'
import unitsFile from '../units.json'
import { isSilent, postsOf } from './posts'
import { DECLARATIONS, type DemoWork, WORKS, worksOf } from './projects'
import type { DemoPlace } from './work-place'

const NOW = new Date('2026-11-24T20:00:00+08:00')
const units = unitsFile.units as DemoPlace[]
const works = worksOf(units, NOW)
const today = dayOf(NOW)
const posts = works.flatMap(({ updates }) => updates.flatMap(({ post }) => post ?? []))

const timelineOf = ({ slug, updates }: DemoWork): Update[] =>
  updates.map(({ before, after, ...update }, at) => ({
    ...update,
    id: `${slug} ${at}`,
    beforePhotoId: before,
    afterPhotoId: after,
  }))
const standings = works.map((work) => ({ ...work, ...replay(timelineOf(work)) }))

test('the same day gives the same works', () => {
  expect(worksOf(units, NOW)).toEqual(works)
})

test('200 works of every state, of every unit but the three that have none', () => {
  expect(works).toHaveLength(WORKS)
  for (const state of PROJECT_STATES)
    expect(standings.filter((work) => work.state === state).length).toBeGreaterThanOrEqual(10)
  const without = units.filter(({ slug }) => !works.some(({ unitSlug }) => unitSlug === slug))
  expect(without.map(({ slug }) => slug).sort()).toEqual(DECLARATIONS.map(({ unitSlug }) => unitSlug).sort())
})

test('some are late and of some nobody told for a month, but most are neither', () => {
  const late = standings.filter((work) => isOverdue(work, today))
  const untold = standings.filter((work) => isUntold(work, today))
  expect(late.some(({ state }) => state === 'direncanakan')).toBe(true)
  for (const { length } of [late, untold]) {
    expect(length).toBeGreaterThanOrEqual(10)
    expect(length).toBeLessThanOrEqual(50)
  }
})

test('every update could be told when it was told', () => {
  for (const work of works) {
    const told = timelineOf(work)
    told.forEach((update, at) => {
      const before = told.slice(0, at)
      expect(update.toldAt.getTime()).toBeLessThanOrEqual(NOW.getTime())
      expect(update.day <= dayOf(update.toldAt)).toBe(true)
      expect(before.every(({ toldAt }) => toldAt < update.toldAt)).toBe(true)
      expect(updateBlockers(update, neighboursOf(before, update)), `${work.slug} ${at}`).toEqual([])
    })
  }
})

test('a silent unit tells of its works in the register alone; finished ones that a post told show how it was and is', () => {
  expect(
    works.filter(({ unitSlug }) => isSilent(unitSlug)).flatMap(({ updates }) => updates.filter(({ post }) => post)),
  ).toEqual([])
  const finished = works.flatMap(({ updates }) => updates.filter(({ state, post }) => state === 'selesai' && post))
  const compared = finished.filter(({ before, after }) => before && after)
  expect(compared.length).toBeGreaterThan(finished.length / 2)
  for (const { before, after, post } of works.flatMap(({ updates }) => updates))
    for (const scene of [before, after]) if (scene) expect(post?.photos.map((photo) => photo.scene)).toContain(scene)
})

test('a work lies in the city, its plan is in order, its budget is whole', () => {
  for (const { latitude, longitude, line, plannedStart, plannedFinish, budget, year, places } of works) {
    expect(plannedStart < plannedFinish).toBe(true)
    expect(budget === null || budget > 0n).toBe(true)
    expect([2025, 2026]).toContain(year)
    expect(places.length).toBeGreaterThan(0)
    if (latitude !== null && longitude !== null) expect(isInCityBox([longitude, latitude])).toBe(true)
    for (const position of line ?? []) expect(isInCityBox(position)).toBe(true)
  }
  expect(works.filter(({ line }) => line).length).toBeGreaterThan(20)
})

test('addresses are unique, also beside the other posts, and no slot is left open', () => {
  const others = units.flatMap((unit) =>
    postsOf(
      unit,
      units.filter(({ kind }) => kind === 'kelurahan'),
      NOW,
    ),
  )
  expect(new Set(works.map(({ slug }) => slug)).size).toBe(WORKS)
  expect(new Set([...posts, ...others].map(({ slug }) => slug)).size).toBe(posts.length + others.length)
  const texts = [
    ...works.flatMap(({ name, contractor, volume, benefit, placeDetail }) => [
      name,
      contractor,
      volume,
      benefit,
      placeDetail,
    ]),
    ...posts.flatMap(({ title, summary, bodyText }) => [title, summary, bodyText]),
  ]
  for (const text of texts) expect(text).not.toMatch(/[{}]|undefined| {2}|\bnull\b/)
  for (const { name } of works) expect(name.length).toBeLessThanOrEqual(100)
  for (const { title } of posts) expect(title.length).toBeLessThan(140)
})

test('bodies are documents of the portal; most posts are complete, some are thin', () => {
  for (const { body, summary } of posts) {
    expect(RichText.safeParse(body).success).toBe(true)
    expect(summary === '' || (summary.length >= 80 && summary.length <= 200)).toBe(true)
  }
  const complete = posts.filter(({ completeness, bodyText }) => completeness >= 0.875 && countWords(bodyText) >= 120)
  expect(complete.length).toBeGreaterThan(posts.length * 0.5)
  expect(complete.length).toBeLessThan(posts.length * 0.9)
})

test('no post says nearly what another one says', () => {
  const prints = posts.map((post) => ({ ...post, shingles: shinglesOf(post.bodyText) }))
  const alike = prints.flatMap((one, at) =>
    prints.slice(at + 1).filter((other) => {
      const { share } = one.unitSlug === other.unitSlug ? NEAR_DUPLICATE.own : NEAR_DUPLICATE.other
      return jaccard(one.shingles, other.shingles) >= share
    }),
  )
  expect(alike.map(({ slug }) => slug)).toEqual([])
})

test('posts spread over more than six months', () => {
  const days = posts.map(({ firstPublishedAt }) => dayOf(firstPublishedAt ?? NOW)).sort()
  expect((days[0] ?? today) < addDays(today, -183)).toBe(true)
  expect((days.at(-1) ?? '') > addDays(today, -7)).toBe(true)
})

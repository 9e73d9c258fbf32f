import type { ProjectCard } from './project'

/** The first so many works, each unit once while there are others; the order stays. */
export function spreadOverUnits<P extends Pick<ProjectCard, 'id' | 'unit'>>(works: readonly P[], count: number): P[] {
  const units = new Set<string>()
  const firsts = works.filter(({ unit }) => {
    const isFirst = !units.has(unit.slug)
    units.add(unit.slug)
    return isFirst
  })
  const others = works.filter((work) => !firsts.includes(work))
  const chosen = new Set([...firsts, ...others].slice(0, count))
  return works.filter((work) => chosen.has(work))
}

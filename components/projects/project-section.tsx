import type { Day } from '@/lib/dates'
import type { ProjectCard } from '@/modules/projects/project'
import { ProjectCards } from './project-card'

type Props = {
  title: string
  projects: ProjectCard[]
  today: Day
  all: { href: string; name: string }
  isShort?: boolean
  className?: string
}

/** Some works as a part of another page, with the way to all of them; nothing where there are none. */
export function ProjectSection({ title, projects, today, all, isShort, className }: Props) {
  if (projects.length === 0) return null
  return (
    <section aria-labelledby="pembangunan" className={className}>
      <h2 id="pembangunan" className="section-title mb-3">
        {title}
      </h2>
      <ProjectCards projects={projects} today={today} isShort={isShort} />
      <a href={all.href} className="link tap">
        {all.name}
      </a>
    </section>
  )
}

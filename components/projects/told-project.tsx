import { type ToldProject as Project, projectPathOf } from '@/modules/projects/project'
import { ProgressBar } from './progress-bar'
import { StateMark } from './state-mark'

/** The work that a post tells of, as it stands now. */
export function ToldProject({ project }: { project: Project }) {
  return (
    <section aria-labelledby="bagian-dari" className="relative rounded-lg border border-line p-5">
      <h2 id="bagian-dari" className="kicker text-soft">
        Bagian dari pembangunan
      </h2>
      <p className="mt-1 font-heading font-semibold text-lg leading-snug">
        <a href={projectPathOf(project.slug)} className="card-link">
          {project.name}
        </a>
      </p>
      <div className="mt-3 grid max-w-md grid-cols-[auto_1fr] items-center gap-x-4">
        <StateMark state={project.state} />
        <ProgressBar percent={project.percent} state={project.state} of={project.name} />
      </div>
    </section>
  )
}

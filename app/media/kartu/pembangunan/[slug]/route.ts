import { drawCard } from '@/modules/media/processing'
import { STATE_NAMES } from '@/modules/projects/project'
import { getProject } from '@/modules/projects/queries'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const project = await getProject((await params).slug)
  if (!project)
    return new Response('Pembangunan tidak ditemukan.', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  const standing = `${STATE_NAMES[project.state]}, ${project.percent}%`
  const bytes = await drawCard({ title: project.name, unitName: `${standing} · ${project.unit.name}` })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'public, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

import { db } from '@/lib/db'

/** All kelurahan with the kecamatan in which they lie, by name; what a writer chooses the place of an event from. */
export async function listPlaces(): Promise<{ id: string; slug: string; name: string; kecamatan: string }[]> {
  const units = await db.unit.findMany({
    where: { kind: 'kelurahan' },
    orderBy: [{ parent: { name: 'asc' } }, { name: 'asc' }],
    select: { id: true, slug: true, name: true, parent: { select: { name: true } } },
  })
  return units.map((unit) => ({
    id: unit.id,
    slug: unit.slug,
    name: unit.name.replace(/^Kelurahan\s+/, ''),
    kecamatan: unit.parent?.name ?? 'Kota Banjarmasin',
  }))
}

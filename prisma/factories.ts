import { bodyFromText, bodyTextOf } from '@/modules/posts/body'
import type { Photo, Post, Prisma, PrismaClient, Project, Unit, User } from '@/prisma/generated/client'

type Db = Pick<PrismaClient, 'unit' | 'user' | 'roleAssignment' | 'post' | 'photo' | 'postPhoto' | 'project'>

let counter = 0
const stamp = process.hrtime.bigint().toString(36)
/** A text that no other call of this or another process returns. */
export const unique = (prefix: string): string => `${prefix}-${stamp}-${++counter}`

/** Nobody can sign in with it: it is no hash of any password. */
export const UNUSABLE_PASSWORD = '!'

export const unitOf = (overrides: Partial<Prisma.UnitUncheckedCreateInput> = {}): Prisma.UnitUncheckedCreateInput => {
  const slug = overrides.slug ?? unique('unit')
  return {
    slug,
    name: `Kelurahan ${slug}`,
    kind: 'kelurahan',
    league: 'kelurahan',
    isPublicService: true,
    reviewPolicy: 'mandiri',
    startedAt: new Date('2026-01-01T00:00:00+08:00'),
    ...overrides,
  }
}

export const userOf = (overrides: Partial<Prisma.UserUncheckedCreateInput> = {}): Prisma.UserUncheckedCreateInput => ({
  username: unique('petugas'),
  name: 'Petugas Uji',
  passwordHash: UNUSABLE_PASSWORD,
  ...overrides,
})

type Owned = 'unitId' | 'authorId'
export type PostOverrides = Partial<Prisma.PostUncheckedCreateInput> & Pick<Prisma.PostUncheckedCreateInput, Owned>

const TEXT =
  'Warga bersama petugas membersihkan tepian sungai sejak pagi.\n\nKegiatan berlangsung sampai siang dan diikuti semua RT.'

/** A published post; a draft or what waits for its time has no time of publication. */
export const postOf = (overrides: PostOverrides): Prisma.PostUncheckedCreateInput => {
  const status = overrides.status ?? 'published'
  const at = new Date('2026-10-05T09:00:00+08:00')
  const wasPublic = status === 'published' || status === 'withdrawn'
  const body = bodyFromText(TEXT)
  return {
    slug: unique('berita'),
    type: 'kegiatan',
    status,
    title: 'Warga membersihkan tepian sungai',
    summary:
      'Warga bersama petugas membersihkan tepian sungai sejak pagi agar aliran air kembali lancar menjelang musim hujan.',
    body,
    bodyText: bodyTextOf(body),
    eventDate: new Date('2026-10-01T00:00:00Z'),
    placeDetail: 'Tepi Sungai Martapura',
    completeness: 0.75,
    firstPublishedAt: wasPublic ? at : null,
    changedAt: wasPublic ? at : null,
    ...overrides,
  }
}

export type PhotoOverrides = Partial<Prisma.PhotoUncheckedCreateInput> &
  Pick<Prisma.PhotoUncheckedCreateInput, 'unitId' | 'uploadedById'>

export const photoOf = (overrides: PhotoOverrides): Prisma.PhotoUncheckedCreateInput => {
  const name = unique('foto')
  return {
    fileName: `${name}.jpg`,
    checksum: name,
    perceptualHash: (++counter).toString(16).padStart(16, '0'),
    width: 1600,
    height: 1067,
    renditions: [480, 960, 1600],
    ...overrides,
  }
}

export const createUnit = (db: Db, overrides: Partial<Prisma.UnitUncheckedCreateInput> = {}): Promise<Unit> =>
  db.unit.create({ data: unitOf(overrides) })

export const createUser = (db: Db, overrides: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<User> =>
  db.user.create({ data: userOf(overrides) })

/** A user who holds the role of an officer in the unit. */
export async function createOfficer(
  db: Db,
  unitId: string,
  overrides: Partial<Prisma.UserUncheckedCreateInput> = {},
): Promise<User> {
  const user = await createUser(db, overrides)
  await db.roleAssignment.create({
    data: { userId: user.id, role: 'officer', unitId, validFrom: new Date('2020-01-01T00:00:00+08:00') },
  })
  return user
}

/** A post; a unit or an author that is not named is created. */
export async function createPost(db: Db, overrides: Partial<Prisma.PostUncheckedCreateInput> = {}): Promise<Post> {
  const unitId = overrides.unitId ?? (await createUnit(db)).id
  const authorId = overrides.authorId ?? (await createOfficer(db, unitId)).id
  return db.post.create({ data: postOf({ ...overrides, unitId, authorId }) })
}

/** A photo of the unit; one whose files nobody has stored. */
export async function createPhoto(db: Db, overrides: Partial<Prisma.PhotoUncheckedCreateInput> = {}): Promise<Photo> {
  const unitId = overrides.unitId ?? (await createUnit(db)).id
  const uploadedById = overrides.uploadedById ?? (await createUser(db)).id
  return db.photo.create({ data: photoOf({ ...overrides, unitId, uploadedById }) })
}

/** Shows the photo in the post, as its lead photo unless a position is given. */
export const attachPhoto = (
  db: Db,
  postId: string,
  photoId: string,
  overrides: Partial<Prisma.PostPhotoUncheckedCreateInput> = {},
) =>
  db.postPhoto.create({
    data: { postId, photoId, position: 0, altText: 'Warga mengangkat sampah dari sungai', ...overrides },
  })

type ProjectOverrides = Partial<Prisma.ProjectUncheckedCreateInput> &
  Pick<Prisma.ProjectUncheckedCreateInput, 'unitId' | 'createdById'>

/** A running work of which the public was told once. */
export const projectOf = (overrides: ProjectOverrides): Prisma.ProjectUncheckedCreateInput => {
  const day = new Date('2026-09-01T00:00:00Z')
  const isPublic = overrides.isPublic ?? true
  const { state = 'berjalan', percent = 40 } = overrides
  const toldAt = new Date('2026-09-01T10:00:00+08:00')
  return {
    slug: unique('pembangunan'),
    name: 'Perbaikan titian Gang Seroja',
    year: 2026,
    budget: 250_000_000n,
    fund: 'apbd',
    contractor: 'CV Karya Banua',
    volume: 'Titian ulin 120 meter',
    benefit: 'Jalan ke sekolah tidak lagi tergenang.',
    plannedStart: day,
    plannedFinish: new Date('2026-12-15T00:00:00Z'),
    isPublic,
    state,
    percent,
    ...(isPublic && {
      stateSince: day,
      startedOn: day,
      lastToldAt: toldAt,
      updates: {
        create: { authorId: overrides.createdById, state, percent: percent ?? 0, day, toldAt, isPublic: true },
      },
    }),
    ...overrides,
  }
}

/** A work; a unit or a writer that is not named is created. */
export async function createProject(
  db: Db,
  overrides: Partial<Prisma.ProjectUncheckedCreateInput> = {},
): Promise<Project> {
  const unitId = overrides.unitId ?? (await createUnit(db)).id
  const createdById = overrides.createdById ?? (await createOfficer(db, unitId)).id
  return db.project.create({ data: projectOf({ ...overrides, unitId, createdById }) })
}

import { sheetOf, type XlsxSheet } from '@/lib/xlsx'
import { TYPE_NAMES } from '@/modules/posts/post'
import type { ReportContent, ReportPost, ReportUnit } from '../content'
import { STATUS_NAMES } from '../post'
import { unitColumns } from './ranking-sheets'

type PostRow = { unit: ReportUnit; post: ReportPost }

/** A row for each post of the span and each unit for which it was looked at, with what it earned and why. */
export const postSheet = ({ leagues }: ReportContent): XlsxSheet =>
  sheetOf<PostRow>(
    'Berita',
    [
      ...unitColumns<PostRow>(({ unit }) => unit.unit),
      { name: 'Terbit', width: 12, format: 'day', write: ({ post }) => post.day },
      { name: 'Judul', width: 70, format: 'text', write: ({ post }) => post.title },
      { name: 'Jenis', width: 14, format: 'text', write: ({ post }) => TYPE_NAMES[post.type] },
      { name: 'Kelengkapan', width: 13, format: 'percent', write: ({ post }) => post.completeness },
      { name: 'Kedudukan', width: 15, format: 'text', write: ({ post }) => STATUS_NAMES[post.status] },
      { name: 'Nilai', width: 8, format: 'decimal', write: ({ post }) => post.credit },
      { name: 'Alasan', width: 80, format: 'text', write: ({ post }) => post.reason },
    ],
    leagues.flatMap(({ units }) => units.flatMap((unit) => unit.posts.map((post) => ({ unit, post })))),
  )

import type { ReportFigures } from './content'

/** The five numbers, in their order. */
export const FIGURE_ORDER = ['active', 'silent', 'withoutWebsite', 'withoutInstagram', 'overdueWorks'] as const
export const FIGURE_NAMES: Record<keyof ReportFigures, string> = {
  units: 'unit seluruhnya',
  active: 'unit aktif',
  silent: 'unit diam 14 hari',
  withoutWebsite: 'unit belum punya situs web',
  withoutInstagram: 'unit belum punya Instagram',
  overdueWorks: 'pembangunan terlambat',
}

import { isLeague, type League } from '@/modules/units/unit'

/** Which units a board of channels is about. */
export type BoardFilter = { league?: League; kecamatan?: string }

/** The filter in the parameters of an address; what is not understood is named. */
export function parseBoardFilter(params: Record<string, string | string[] | undefined>): {
  filter: BoardFilter
  unknown: string[]
} {
  const one = (name: string) => {
    const value = params[name]
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
  }
  const [league, kecamatan] = [one('liga'), one('kecamatan')]
  const filter: BoardFilter = {
    ...(isLeague(league) && { league }),
    ...(/^[a-z0-9-]{1,100}$/.test(kecamatan) && { kecamatan }),
  }
  const unknown = [
    ...(league !== '' && !filter.league ? ['liga'] : []),
    ...(kecamatan !== '' && !filter.kecamatan ? ['kecamatan'] : []),
  ]
  return { filter, unknown }
}

/** The filter as the query of an address, "" where nothing is filtered. */
export function boardQuery({ league, kecamatan }: BoardFilter): string {
  const query = new URLSearchParams([
    ...(kecamatan ? [['kecamatan', kecamatan]] : []),
    ...(league ? [['liga', league]] : []),
  ])
  return query.size > 0 ? `?${query}` : ''
}

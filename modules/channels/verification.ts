import type { Check, CheckedAccount, OfficialChannel } from './check'

const accountOf = ({ platform, address, handle, verdict, registered, reported }: CheckedAccount) => ({
  platform,
  address,
  handle,
  verdict,
  ...(registered && { unit: registered.unit }),
  ...(registered && verdict === 'official' && { verifiedSince: registered.since.toISOString() }),
  ...(registered && verdict === 'former' && { formerSince: registered.since.toISOString() }),
  ...(reported?.at && { confirmedAt: reported.at.toISOString() }),
})

const officialOf = ({ platform, address, handle, unit, since }: OfficialChannel) => ({
  platform,
  address,
  handle,
  unit: { slug: unit.slug, name: unit.name },
  verifiedSince: since.toISOString(),
})

/** An answer about an account as the API gives it; `base` is the portal's own address. */
export function verificationOf(check: Check, base: string) {
  const { query, verdict, accounts, isUnderReview, alike, unit } = check
  const channel = accounts.find((account) => account.verdict === verdict)
  return {
    query,
    verdict,
    ...(channel && { channel: accountOf(channel) }),
    accounts: accounts.map(accountOf),
    isUnderReview,
    similarTo: alike.map(officialOf),
    ...(unit && { unit: { slug: unit.slug, name: unit.name, channels: unit.channels.map(officialOf) } }),
    page: new URL(`/kanal/periksa?${new URLSearchParams({ alamat: query })}`, base).href,
  }
}

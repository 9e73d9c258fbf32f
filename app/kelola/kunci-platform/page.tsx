import type { Metadata } from 'next'
import { TokenForm } from '@/components/channels/token-form'
import { PageTitle } from '@/components/layout/page-title'
import { ButtonForm } from '@/components/ui/button-form'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import { PLATFORM_NAMES } from '@/modules/channels/channel'
import { TOKEN_PLATFORMS, type TokenPlatform } from '@/modules/channels/platform-token'
import { listPlatformTokens } from '@/modules/channels/platform-token-queries'
import { forgetPlatformTokenAction, setPlatformTokenAction } from './actions'

export const metadata: Metadata = { title: 'Kunci platform' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const MESSAGES: Record<string, string> = {
  disimpan: 'Kunci tersimpan. Akun dibaca mulai putaran berikutnya.',
  dihapus: 'Kunci dihapus. Kegiatan akun kembali dibaca dari bukti.',
}
const ACCOUNTS: Record<TokenPlatform, { label: string; hint: string }> = {
  instagram: {
    label: 'Nomor akun Instagram pemilik kunci',
    hint: 'Nomor akun bisnis yang terhubung dengan aplikasi Meta milik Kominfotik, bukan nama akunnya.',
  },
  facebook: {
    label: 'Nomor halaman Facebook pemilik kunci',
    hint: 'Aplikasinya memerlukan izin Page Public Content Access dari Meta.',
  },
}

export default async function PlatformTokensPage({ searchParams }: Props) {
  const [{ pesan }, actor] = await Promise.all([searchParams, requireActor()])
  const tokens = await listPlatformTokens(actor)
  const message = entryOf(MESSAGES, pesan)
  return (
    <>
      <PageTitle title="Kunci platform">
        <p>
          Dengan kunci resmi dari Meta, portal membaca sendiri kapan akun unit terakhir mengunggah. Tanpa kunci, petugas
          mencatat tautan sebagai bukti dan orang kedua memeriksanya.
        </p>
      </PageTitle>
      {message && (
        <div className="mb-6 max-w-3xl">
          <Notice>{message}</Notice>
        </div>
      )}
      <div className="space-y-10">
        {TOKEN_PLATFORMS.map((platform) => {
          const token = tokens.find((one) => one.platform === platform)
          return (
            <section key={platform} aria-labelledby={platform} className="max-w-3xl">
              <h2 id={platform} className="section-title mb-2">
                {PLATFORM_NAMES[platform]}
              </h2>
              {token && (
                <div className="mb-4 space-y-2">
                  <p>
                    Kunci tersimpan untuk akun {token.accountId}, oleh {token.setBy.name}, {formatDateTime(token.setAt)}
                    . {token.usedAt ? `Terakhir dipakai ${formatDateTime(token.usedAt)}.` : 'Belum pernah dipakai.'}
                  </p>
                  {token.lastError && <p className="font-semibold text-danger">{token.lastError}</p>}
                  <details>
                    <summary className="tap font-semibold text-danger">Hapus kunci</summary>
                    <p className="mb-3">
                      Kunci ini tidak dapat dikembalikan. Kegiatan akun {PLATFORM_NAMES[platform]} lalu hanya terlihat
                      dari bukti yang dicatat petugas.
                    </p>
                    <ButtonForm
                      action={forgetPlatformTokenAction}
                      values={{ platform }}
                      name={`Hapus kunci ${PLATFORM_NAMES[platform]}`}
                      look="danger"
                    />
                  </details>
                </div>
              )}
              <details open={!token}>
                <summary className="link tap cursor-pointer">{token ? 'Ganti kunci' : 'Pasang kunci'}</summary>
                <div className="mt-2">
                  <TokenForm
                    action={setPlatformTokenAction}
                    platform={platform}
                    accountLabel={ACCOUNTS[platform].label}
                    accountHint={ACCOUNTS[platform].hint}
                  />
                </div>
              </details>
            </section>
          )
        })}
      </div>
    </>
  )
}

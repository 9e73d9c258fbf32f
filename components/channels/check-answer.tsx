import { dayOf, formatPlainDay } from '@/lib/dates'
import { PLATFORM_NAMES } from '@/modules/channels/channel'
import type { Check, CheckedAccount, CheckVerdict } from '@/modules/channels/check'
import { ChannelLinks } from './channel-links'

const TITLES: Record<CheckVerdict, string> = {
  official: 'Resmi',
  reported: 'Tiruan dilaporkan',
  declared: 'Didaftarkan unit, belum diperiksa',
  former: 'Dulu resmi, sekarang tidak lagi',
  unknown: 'Bukan akun resmi yang terdaftar',
}
const SIGNS: Record<CheckVerdict, string> = { official: '✓', reported: '✕', declared: '…', former: '◌', unknown: '?' }
const EDGES: Record<CheckVerdict, string> = {
  official: 'border-river',
  reported: 'border-danger',
  declared: 'border-kuning',
  former: 'border-kuning',
  unknown: 'border-control',
}
const day = (instant: Date) => formatPlainDay(dayOf(instant))

/** What the portal says of an account, in words that do not say more than is known. */
export function CheckAnswer({ check }: { check: Check }) {
  const { verdict, accounts, alike, unit, query } = check
  const told = check.isReadable ? TITLES[verdict] : 'Ini bukan alamat sebuah akun'
  return (
    <section
      aria-labelledby="jawaban"
      className={`mt-8 max-w-2xl space-y-4 rounded-lg border-l-8 bg-mist p-5 ${EDGES[verdict]}`}
    >
      <p className="[overflow-wrap:anywhere]">
        Jawaban untuk <strong>{query}</strong>
      </p>
      <h2 id="jawaban" className={`font-extrabold text-2xl ${verdict === 'reported' ? 'text-danger' : ''}`}>
        <span aria-hidden="true">{SIGNS[verdict]} </span>
        {told}
      </h2>
      {accounts.map((account) => (
        <AccountWords key={account.address} account={account} />
      ))}
      {accounts.length > 1 && (
        <p>Nama yang sama dapat dipakai orang lain di platform lain. Cocokkan platformnya sebelum percaya.</p>
      )}
      {verdict === 'unknown' && check.isReadable && (
        <p>
          Alamat ini tidak ada dalam daftar kanal resmi unit Pemerintah Kota Banjarmasin. Itu belum berarti penipuan:
          mungkin unitnya belum mendaftarkan. Jangan memberi data pribadi atau uang sebelum menanyakannya kepada unit
          itu.
        </p>
      )}
      {!check.isReadable && (
        <p>
          Tempel alamat profil akun itu, misalnya instagram.com/namaakun, atau tulis namanya dengan @. Tautan ke satu
          unggahan atau ke obrolan WhatsApp tidak menyebut akunnya.
        </p>
      )}
      {check.isUnderReview && <p className="font-semibold">Ada laporan tentang akun ini yang sedang diperiksa.</p>}
      {alike.length > 0 && (
        <div>
          <p className="font-semibold">
            Hati-hati: mirip dengan akun resmi {alike[0]?.handle}. Begitulah biasanya tiruan dibuat.
          </p>
          <ChannelLinks channels={alike} hasUnit />
        </div>
      )}
      {unit && (
        <div>
          <p>
            {unit.channels.length > 0 ? 'Kanal resmi ' : 'Belum ada kanal terverifikasi milik '}
            <a href={`/unit/${unit.slug}`} className="link">
              {unit.name}
            </a>
            {unit.channels.length > 0 ? ':' : '. Kontaknya ada di halaman unit itu.'}
          </p>
          <ChannelLinks channels={unit.channels} />
        </div>
      )}
      {verdict !== 'official' && verdict !== 'reported' && check.isReadable && (
        <p>
          <a href={`/kanal/lapor?${new URLSearchParams({ alamat: query })}`} className="button-quiet">
            Laporkan tiruan
          </a>
        </p>
      )}
    </section>
  )
}

function AccountWords({ account }: { account: CheckedAccount }) {
  const { platform, handle, address, verdict, registered, reported } = account
  const name = `${PLATFORM_NAMES[platform]} ${handle}`
  const owner = registered && (
    <a href={`/unit/${registered.unit.slug}`} className="link">
      {registered.unit.name}
    </a>
  )
  return (
    <div className="[overflow-wrap:anywhere]">
      {verdict === 'official' && registered && (
        <>
          <p>
            {name} adalah kanal resmi {owner}, terverifikasi sejak {day(registered.since)}.
          </p>
          <a href={address} rel="noopener nofollow" className="link tap">
            {address}
          </a>
        </>
      )}
      {verdict === 'declared' && (
        <p>
          {name} didaftarkan oleh {owner}, tetapi Kominfotik belum memeriksanya. Tunggu sampai terverifikasi, atau
          tanyakan kepada unit itu.
        </p>
      )}
      {verdict === 'former' && registered && (
        <p>
          {name} dulu milik {owner}. Sejak {day(registered.since)} unit itu tidak lagi memakainya atau tidak lagi
          menguasainya: siapa pun yang menulis di sana, bukan unit itu.
        </p>
      )}
      {verdict === 'reported' && (
        <p>
          {name} dilaporkan mengaku milik unit pemerintah kota. Kominfotik memeriksa laporan itu dan membenarkannya
          {reported?.at && ` pada ${day(reported.at)}`}. {reported?.answer}
        </p>
      )}
    </div>
  )
}

import { type Day, formatShortDay } from '@/lib/dates'
import { CLOSING_NAMES, daysLate, turnWords } from '@/modules/instructions/addressee'
import type { FollowUp } from '@/modules/instructions/queries'
import { shortNameOf } from '@/modules/units/unit'

type Addressee = FollowUp['addressees'][number]

/** Who received, reported and finished an instruction, when, how late, and how to reach them. On a phone each unit is a block of its own. */
export function FollowUpTable({ addressees, today }: { addressees: readonly Addressee[]; today: Day }) {
  return (
    <table className="follow-up w-full text-left">
      <thead>
        <tr>
          <th scope="col">Unit</th>
          <th scope="col">Diterima</th>
          <th scope="col">Dilaporkan</th>
          <th scope="col">Selesai</th>
          <th scope="col">Terlambat</th>
          <th scope="col">Petugas</th>
        </tr>
      </thead>
      <tbody>
        {addressees.map((addressee) => (
          <Row key={addressee.id} addressee={addressee} today={today} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ addressee, today }: { addressee: Addressee; today: Day }) {
  const { unit, turn, acknowledgedAt, acknowledgedBy, answeredAt, closedAt, closing } = addressee
  const late = daysLate(addressee, addressee.kind, addressee.dueDay, today)
  return (
    <tr>
      <th scope="row">
        <a href={`/unit/${unit.slug}`} className="link tap leading-snug">
          {shortNameOf(unit)}
        </a>
        {turn > 1 && <span className="block font-normal text-sm text-soft">{turnWords(turn)}</span>}
      </th>
      <td data-label="Diterima">
        {acknowledgedAt ? (
          <>
            {formatShortDay(acknowledgedAt)}
            <span className="block text-sm text-soft">{acknowledgedBy}</span>
          </>
        ) : (
          'Belum'
        )}
      </td>
      <td data-label="Dilaporkan">
        {answeredAt ? <Answer addressee={addressee} answeredAt={answeredAt} /> : closedAt ? 'Tidak ada' : 'Belum'}
      </td>
      <td data-label="Selesai">
        {closedAt && closing ? (
          <>
            {formatShortDay(closedAt)}
            <span className="block text-sm text-soft">{CLOSING_NAMES[closing]}</span>
          </>
        ) : (
          'Belum'
        )}
      </td>
      <td data-label="Terlambat" className="tabular">
        {late > 0 ? <span className="font-semibold text-danger">{late} hari</span> : 'Tidak'}
      </td>
      <td data-label="Petugas">
        <Reach addressee={addressee} />
      </td>
    </tr>
  )
}

function Answer({ addressee, answeredAt }: { addressee: Addressee; answeredAt: Date }) {
  const { answer, evidenceUrl, returnReason } = addressee
  return (
    <details>
      <summary className="tap text-river">{formatShortDay(answeredAt)}</summary>
      <p className="max-w-prose whitespace-pre-line">{answer}</p>
      {evidenceUrl && (
        <a href={evidenceUrl} rel="external noreferrer nofollow" target="_blank" className="link tap">
          Buka bukti
        </a>
      )}
      {returnReason && <p className="text-sm">Dikembalikan: {returnReason}</p>}
    </details>
  )
}

function Reach({ addressee: { officer, phone, email } }: { addressee: Addressee }) {
  return (
    <>
      {officer ?? 'Belum ditunjuk'}
      {phone && (
        <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="link tap tabular block">
          {phone}
        </a>
      )}
      {!phone && email && (
        <a href={`mailto:${email}`} className="link tap block">
          {email}
        </a>
      )}
    </>
  )
}

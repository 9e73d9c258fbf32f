import { dialLinkOf, whatsAppLinkOf } from '@/modules/units/contact'

type Props = { name: string; phone: string | null; email: string | null }

/** The ways to reach a unit, as links that a phone opens by itself. */
export function ContactLinks({ name, phone, email }: Props) {
  const whatsApp = phone && whatsAppLinkOf(phone)
  if (!phone && !email) return <p className="text-sm text-soft">Telepon dan surel belum dicatat.</p>
  return (
    <ul className="no-print flex flex-wrap gap-x-5">
      {phone && (
        <li>
          <a href={dialLinkOf(phone)} className="link tap tabular" aria-label={`Telepon ${name}, ${phone}`}>
            {phone}
          </a>
        </li>
      )}
      {whatsApp && (
        <li>
          <a href={whatsApp} rel="noopener noreferrer" className="link tap" aria-label={`WhatsApp ${name}`}>
            WhatsApp
          </a>
        </li>
      )}
      {email && (
        <li>
          <a href={`mailto:${email}`} className="link tap" aria-label={`Surel ${name}, ${email}`}>
            Surel
          </a>
        </li>
      )}
    </ul>
  )
}

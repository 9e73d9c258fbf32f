import { ContactLinks } from '@/components/units/contact-links'
import { ROLE_NAMES } from '@/modules/accounts/actor'
import type { Contact } from '@/modules/evaluation/contact-queries'

/** Who works at a unit's publication, and how to reach the unit. */
export function ContactLines({ contact, unitName }: { contact: Contact; unitName: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-5">
      <p className="text-sm">
        {contact.people.length === 0 ? (
          <strong className="text-danger">Petugas belum ditunjuk</strong>
        ) : (
          contact.people.map(({ name, role }) => `${name} (${ROLE_NAMES[role].toLowerCase()})`).join(', ')
        )}
      </p>
      <ContactLinks name={unitName} phone={contact.phone} email={contact.email} />
    </div>
  )
}

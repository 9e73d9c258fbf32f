/** A telephone number as a link that dials it: digits and a plus sign alone. */
export const dialLinkOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

/** The same number on WhatsApp; null for one that is no mobile number of Indonesia, where there is none. */
export function whatsAppLinkOf(phone: string): string | null {
  const [, rest] = /^(?:\+?62|0)(8\d{7,12})$/.exec(phone.replace(/[^\d+]/g, '')) ?? []
  return rest ? `https://wa.me/62${rest}` : null
}

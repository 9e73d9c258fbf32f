/** The places of the administration, as its menu and its first page name them. */
export const ADMIN_PLACES = [
  {
    href: '/kelola/kebijakan-terbit',
    name: 'Kebijakan terbit',
    about: 'Unit mana yang terbit dengan dua orang, mana yang mandiri.',
  },
  { href: '/kelola/surat', name: 'Surat keluar', about: 'Surat pemberitahuan yang dikirim portal, dan yang gagal.' },
] as const

import type { Metadata } from 'next'
import { CheckAnswer } from '@/components/channels/check-answer'
import { CheckForm } from '@/components/channels/check-form'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { checkAccount } from '@/modules/channels/check-queries'

export const metadata: Metadata = {
  title: 'Akun resmi?',
  description: 'Periksa apakah sebuah akun atau situs benar milik unit Pemerintah Kota Banjarmasin.',
  robots: { index: false, follow: true },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

export default async function CheckPage({ searchParams }: Props) {
  const params = await searchParams
  const check = await checkAccount(textOf(params.alamat))
  return (
    <>
      <BackLink href="/kanal" name="Kanal resmi semua unit" />
      <PageTitle title="Akun resmi?">
        <p>Periksa apakah sebuah akun atau situs benar milik unit Pemerintah Kota Banjarmasin.</p>
      </PageTitle>
      <CheckForm query={check.query} />
      {check.query !== '' && <CheckAnswer check={check} />}
    </>
  )
}

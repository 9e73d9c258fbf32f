import type { Metadata } from 'next'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { PageTitle } from '@/components/layout/page-title'
import { signInAction } from './actions'

export const metadata: Metadata = { title: 'Masuk', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams
  return (
    <>
      <PageTitle title="Masuk ke meja kerja">
        <p>Untuk petugas publikasi dan pengelola. Warga membaca semua berita tanpa masuk.</p>
      </PageTitle>
      <SignInForm action={signInAction} next={typeof next === 'string' ? next : ''} />
      <p className="mt-6 max-w-md text-soft">Lupa kata sandi? Hubungi administrator di Dinas Kominfotik.</p>
    </>
  )
}

import type { NextAuthOptions } from 'next-auth'
import { encode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import { signIn } from '@/modules/accounts/commands'
import { SESSION_HOURS } from '@/modules/accounts/session'

declare module 'next-auth' {
  interface Session {
    sessionId?: string
  }
  interface User {
    sessionId: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

/**
 * The cookie carries only the id of a row in the database; every request reads that row, so that a revoked session ends
 * at once. next-auth would put an error thrown here into an address: whatever fails is logged and answered like a wrong
 * password.
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3_600 },
  pages: { signIn: '/masuk', error: '/masuk', signOut: '/masuk' },
  providers: [
    CredentialsProvider({
      credentials: { username: { type: 'text' }, password: { type: 'password' } },
      async authorize(credentials, request) {
        try {
          const headers = new Headers(request.headers as Record<string, string>)
          const session = await signIn(signInInput(credentials?.username, credentials?.password, headers), new Date())
          return session && { id: session.userId, name: session.name, sessionId: session.sessionId }
        } catch (error) {
          if (!(error instanceof DomainError)) log.error({ err: error }, 'sign-in failed')
          return null
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sessionId: user.sessionId } : token),
    session: ({ token }) => ({ expires: '', ...(token.sessionId && { sessionId: token.sessionId }) }),
  },
}

/** What signing in takes from a form and the headers of its request, cut to a sane length. */
export const signInInput = (username: unknown, password: unknown, headers: Headers) => ({
  username: String(username ?? '').slice(0, 200),
  password: String(password ?? '').slice(0, 1_000),
  address: headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown',
  userAgent: headers.get('user-agent') ?? '',
})

const isSecure = () => env().PUBLIC_URL.startsWith('https:')

/** The name of next-auth's own session cookie. */
export const sessionCookieName = () => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`

/** next-auth's own session cookie, for a form that signs in without JavaScript. */
export async function sessionCookie(userId: string, sessionId: string) {
  const maxAge = SESSION_HOURS * 3_600
  const value = await encode({ token: { sub: userId, sessionId }, secret: env().NEXTAUTH_SECRET ?? '', maxAge })
  return {
    name: sessionCookieName(),
    value,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge,
  } as const
}

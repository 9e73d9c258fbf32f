import { createTransport } from 'nodemailer'
import { env } from './env'

export type Letter = { id: string; to: string; subject: string; text: string }

const PATIENCE_MS = 20_000

/** Whether there is a mail server to hand letters to. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined

/**
 * Hands a letter to the mail server. Its Message-ID follows from `id`: one that is handed over twice is known as the
 * same. Throws where the server is away or refuses it.
 */
export async function sendLetter({ id, to, subject, text }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = env()
  const transport = createTransport(SMTP_URL, {
    from: MAIL_FROM,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object)
  try {
    await transport.sendMail({ to, subject, text, messageId: `<${id}@${new URL(PUBLIC_URL).hostname}>` })
  } finally {
    transport.close()
  }
}

import type { Permission } from '@/modules/accounts/permissions'
import { type ChannelState, STATE_NAMES } from './channel'

export const MOVES = ['verify', 'reject', 'lose', 'archive', 'redeclare'] as const
/** What can be done to the state of a channel. */
export type Move = (typeof MOVES)[number]

type MoveRule = {
  name: string
  from: readonly ChannelState[]
  to: ChannelState
  permission: Permission
  /** Whether it needs a reason in words. */
  isReasoned: boolean
}

/** From where to where a channel's state may go, and who may do it. */
export const MOVE_RULES: Record<Move, MoveRule> = {
  verify: {
    name: 'Verifikasi',
    from: ['declared', 'lost'],
    to: 'verified',
    permission: 'channel:verify',
    isReasoned: false,
  },
  reject: { name: 'Tolak', from: ['declared'], to: 'rejected', permission: 'channel:verify', isReasoned: true },
  lose: {
    name: 'Laporkan hilang',
    from: ['declared', 'verified'],
    to: 'lost',
    permission: 'channel:write',
    isReasoned: true,
  },
  archive: {
    name: 'Arsipkan',
    from: ['declared', 'verified', 'lost'],
    to: 'archived',
    permission: 'channel:write',
    isReasoned: true,
  },
  redeclare: {
    name: 'Ajukan lagi',
    from: ['rejected', 'lost', 'archived'],
    to: 'declared',
    permission: 'channel:write',
    isReasoned: false,
  },
}

type Moved = { state: ChannelState; declaredById: string | null }

/**
 * What keeps a channel from a move, as sentences; none where it can be done. `actorId` is who asks: who declared a
 * channel does not verify it.
 */
export function moveBlockers(channel: Moved, move: Move, actorId: string): string[] {
  const { from } = MOVE_RULES[move]
  if (!from.includes(channel.state))
    return [`Kanal ini sekarang ${STATE_NAMES[channel.state].toLowerCase()}. Muat ulang halaman, lalu putuskan lagi.`]
  const isOwn = move === 'verify' && channel.declaredById === actorId
  return isOwn ? ['Anda yang mendaftarkan kanal ini; orang lain yang memverifikasinya.'] : []
}

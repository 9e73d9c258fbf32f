import { letterResponse } from '../../../../evaluasi/instruksi/letter-response'

type Context = { params: Promise<{ id: string }> }

/** The letter of an instruction, for a unit that it is for. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  letterResponse(request, (await params).id)

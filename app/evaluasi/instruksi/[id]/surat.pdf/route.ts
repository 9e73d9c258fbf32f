import { letterResponse } from '../../letter-response'

type Context = { params: Promise<{ id: string }> }

/** The letter of an instruction, to be read, printed and signed. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  letterResponse(request, (await params).id)

import { findStatus } from '@/lib/features/status/queries'

/** GET /api/public/v1/status/{number}: the public status as JSON, without a sign-in. */
export const GET = async (_request: Request, { params }: { params: Promise<{ number: string }> }) => {
  const answer = await findStatus((await params).number)
  if (answer.kind === 'found') return Response.json(answer.status)
  return Response.json({ error: answer.kind }, { status: answer.kind === 'badNumber' ? 400 : 404 })
}

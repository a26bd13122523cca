import { Absent } from '@/components/layout/absent'

export default function NotFoundPage() {
  return <Absent />
}

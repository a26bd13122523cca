import type { PlacePath } from '@/lib/domain/place/path'

/** Whether the path leads to a Gram Panchayat: the rural chain of a scheme starts there and nowhere else. */
export const isPanchayat = (place: PlacePath): boolean => place.charAt(place.lastIndexOf('/') + 1) === 'p'

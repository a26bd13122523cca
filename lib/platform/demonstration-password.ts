/** The one password of the demonstration's invented people: published, so that anybody may look around. */
export const DEMONSTRATION_PASSWORD = 'antyodaya-pradarshan'

/** An empty stand-in: outside Next nothing needs to be kept from the browser. */
export {}

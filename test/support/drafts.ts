/** What the desk in Alingsås says of a leaflet that somebody took. */
export const aHandout = {
  municipality: '1489',
  audience: 'exposed',
  violence: 'close-relationship',
  priority: 'none',
  language: 'ar',
  leaflet: 'exposed',
  form: 'a4',
} as const;

/** What it says of somebody who was told where to turn. */
export const referred = {
  municipality: '1489',
  service: 'social-services',
  audience: 'exposed',
  violence: 'close-relationship',
  priority: 'none',
  age: '25-64',
  language: 'ar',
  already: 'no',
} as const;

import type { Geography } from '../../domain/municipality.ts';
import type { OverviewNames } from '../../domain/overview/names.ts';
import languages from '../../locales/languages.json' with { type: 'json' };

/** The names of places and languages that a report's codes stand for. */
export const overviewNames = (geography: Geography, locale: 'sv' | 'en'): OverviewNames => ({
  region: Object.fromEntries([
    ...geography.municipalities.flatMap(({ code, name, countyCode, county }): [string, string][] => [
      [code, name],
      [`county:${countyCode}`, county],
    ]),
    ...geography.policeAreas.map(({ id, name }): [string, string] => [`police-area:${id}`, name]),
  ]),
  language: Object.fromEntries(
    languages.map(({ tag, swedish, english }) => [tag, locale === 'en' ? english : swedish]),
  ),
});

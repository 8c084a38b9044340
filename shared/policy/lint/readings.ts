/** Where sentences with several readings stand in a file, and the readings that nobody has confirmed. */
import { parseDocument } from 'yaml';
import type { PolicyDocument } from '../document';
import { walkParts } from './citations';
import { type Finding, finding, type ReadingPlace } from './finding';

/** H2: what was chosen, and what the other readings are. */
export const unconfirmedReadings = ({ readings }: PolicyDocument): Finding[] =>
  readings
    .filter(({ confirmed, status }) => confirmed === undefined && status !== 'agreed')
    .map(({ id, question, chosen, values }) =>
      finding(
        'H2',
        `readings.${id}`,
        `${question}现在按“${values[chosen] ?? chosen}”算，还没有人确认：请问主管部门，再写 status: agreed 和 confirmed`,
        {},
      ),
    );

/** Nodes `{ reading: … }` of a file by their path; none in a file that is not YAML. */
export function readingPlaces(text: string): ReadingPlace[] {
  const yaml = parseDocument(text);
  const places: ReadingPlace[] = [];
  if (yaml.errors.length > 0) return places;
  walkParts(yaml.toJS(), '', ({ reading }, path) => {
    if (typeof reading === 'string') places.push({ path, id: reading });
  });
  return places;
}

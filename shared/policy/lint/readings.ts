/** Where sentences with several readings stand in a file, and the readings that nobody has confirmed. */
import { parseDocument } from 'yaml';
import type { PolicyDocument } from '../document';
import { walkParts } from './citations';
import { type Finding, finding, type ReadingPlace } from './finding';

/** H2: readings that nobody has confirmed; those that are disputed and still in use are more than a hint. */
export const unconfirmedReadings = ({ readings }: PolicyDocument): Finding[] =>
  readings
    .filter(({ confirmed, status }) => status === 'disputed' || (confirmed === undefined && status !== 'agreed'))
    .map(({ id, question, chosen, values, status }) => {
      const now = `${question}现在按“${values[chosen] ?? chosen}”算`;
      return status === 'disputed'
        ? finding('H2', `readings.${id}`, `${now}，主管部门说不一致：请改 chosen，或问清楚再改 status`, {
            severity: 'warn',
          })
        : finding('H2', `readings.${id}`, `${now}，还没有人确认：请问主管部门，再写 status: agreed 和 confirmed`);
    });

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

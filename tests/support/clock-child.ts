/** Says of the instants on its standard input what the product says of them, in the time zone that it was started in. */
import { text } from "node:stream/consumers";
import { toldOf } from "../status-reports/clock-told";

const instants = JSON.parse(await text(process.stdin)) as number[];
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const offsetMinutes = new Date("2018-01-01T00:00:00Z").getTimezoneOffset();
process.stdout.write(JSON.stringify({ zone, offsetMinutes, told: instants.map(toldOf) }));

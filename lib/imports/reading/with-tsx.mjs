/** A thread outside Next begins with this: in Node 20 a thread does not inherit how its parent reads TypeScript. */
import { register } from "tsx/esm/api";

register();

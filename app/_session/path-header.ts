/** Tells a page its own address, which Next does not. Set for every request, so that nobody else's value gets in. */
export const PATH_HEADER = "x-eplan-path";

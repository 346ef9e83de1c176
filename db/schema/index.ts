export * from "./accounts";
export * from "./assessments";
export * from "./audit";
export * from "./implementation-rules";
export * from "./lao";
export * from "./mail";
export * from "./plans";
export * from "./status-reports";

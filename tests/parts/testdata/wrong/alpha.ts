export const measureSomethingElse = 1;

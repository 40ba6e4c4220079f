/**
 * The few words every module speaks. It decides nothing and trusts nobody: what stands here is so small and so
 * stable that sharing it costs less than translating it.
 */
package be.lerarenkaart.kernel;

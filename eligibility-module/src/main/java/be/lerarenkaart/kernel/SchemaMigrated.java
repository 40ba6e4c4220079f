package be.lerarenkaart.kernel;

/** All modules' tables stand: work that needs the database may begin. */
public record SchemaMigrated() {}

package be.lerarenkaart.architecture.offenders.eligibility;

import javax.sql.DataSource;

record ServiceWithAPoolOfItsOwn(DataSource pool) {}

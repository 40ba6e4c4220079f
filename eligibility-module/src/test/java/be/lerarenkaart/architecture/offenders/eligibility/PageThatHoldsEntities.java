package be.lerarenkaart.architecture.offenders.eligibility;

import jakarta.persistence.EntityManager;

record PageThatHoldsEntities(EntityManager entities) {}

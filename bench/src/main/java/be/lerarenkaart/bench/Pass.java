package be.lerarenkaart.bench;

/** One contestant: makes its starting state, which is not measured, and does its work. */
@FunctionalInterface
interface Pass {

    /** What each phase took, in the order in which the row names them. */
    Cost[] run() throws Exception;
}

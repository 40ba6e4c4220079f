package be.lerarenkaart.audit;

import be.lerarenkaart.kernel.By;

/** What is to be written. */
record NewEntry(By by, String act, Subject on, Change change) {

    private static final int LONGEST_ACT = 60;

    NewEntry {
        if (act.length() > LONGEST_ACT) {
            throw new IllegalArgumentException("too long a name for an act: " + act);
        }
    }
}

package be.lerarenkaart.audit;

import java.time.LocalDate;
import java.util.Random;

/** A way to falsify the trail, and where a check must find it. */
enum Forgery {
    CORE_OF_AN_ENTRY {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = forger.anyEntry(random);
            forger.set(
                    victim,
                    pick(
                            random,
                            "act = 'FORGED'",
                            "subject_kind = 'FORGED'",
                            "written_at = written_at + interval 1 second"));
            return Place.exactly(victim);
        }
    },
    WHO_DID_IT {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = forger.anyEntry(random);
            forger.set(
                    victim,
                    pick(
                            random,
                            "actor_name = 'Iemand anders'",
                            "account_id = 999",
                            "via = '/elders'",
                            "actor_salt = repeat('x', 32)",
                            "actor_name = null, account_id = null, via = 'leeg'"));
            return Place.exactly(victim);
        }
    },
    WHAT_CHANGED {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = forger.anyEntry(random);
            forger.set(
                    victim,
                    pick(
                            random,
                            "subject_id = '999'",
                            "before_json = '{}'",
                            "after_json = concat(coalesce(after_json, ''), ' ')",
                            "subject_salt = repeat('x', 32)"));
            return Place.exactly(victim);
        }
    },
    HASHES_OF_AN_ENTRY {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = forger.anyEntry(random);
            String column = pick(random, "hash", "previous_hash", "actor_commitment", "subject_commitment");
            forger.set(victim, column + " = repeat('x', 32)");
            return Place.exactly(victim);
        }
    },
    EMPTIED_WITHOUT_ERASURE {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = forger.anyEntryThatIsFull(random);
            forger.set(
                    victim,
                    random.nextBoolean()
                            ? "actor_name = null, account_id = null, via = null, actor_salt = null"
                            : "subject_id = null, before_json = null, after_json = null, subject_salt = null");
            return Place.exactly(victim);
        }
    },
    EMPTIED_WITH_A_FORGED_ERASURE {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = forger.anyEntryThatIsFull(random);
            forger.set(victim, "subject_id = null, before_json = null, after_json = null, subject_salt = null");
            long erasure = forger.anErasureOf("SUBJECT");
            forger.set(
                    erasure,
                    "after_json = replace(after_json, '\"erasedEntries\":\"', '\"erasedEntries\":\"" + victim + ",')");
            return Place.exactly(erasure);
        }
    },
    DELETED {
        @Override
        Place commit(Forger forger, Random random) {
            long from = forger.anyEntry(random);
            forger.delete(from, from + random.nextInt(5));
            return Place.exactly(from);
        }
    },
    DELETED_AND_RENUMBERED {
        @Override
        Place commit(Forger forger, Random random) {
            long from = forger.anyEntry(random);
            int size = 1 + random.nextInt(5);
            forger.delete(from, from + size - 1);
            forger.closeGap(from + size, size);
            return Place.exactly(from);
        }
    },
    SWAPPED {
        @Override
        Place commit(Forger forger, Random random) {
            long one = forger.anyEntry(random);
            long other = one % forger.last() + 1;
            other = random.nextBoolean() ? other : 1 + (one + 13) % forger.last();
            forger.swap(one, other);
            return Place.exactly(Math.min(one, other));
        }
    },
    SWAPPED_WITH_HASHES_OF_THEIR_OWN {
        @Override
        Place commit(Forger forger, Random random) {
            long one = 2 + random.nextInt((int) forger.last() - 4);
            forger.swap(one, one + 2);
            forger.rehash(one, one);
            forger.rehash(one + 2, one + 2);
            return Place.within(one);
        }
    },
    INSERTED {
        @Override
        Place commit(Forger forger, Random random) {
            long place = forger.anyEntry(random);
            forger.openGap(place);
            forger.copy(place + 1, place);
            forger.set(place, "act = 'FORGED'");
            if (random.nextBoolean()) {
                forger.rehash(place, place);
            }
            return Place.within(place);
        }
    },
    ADDED {
        @Override
        Place commit(Forger forger, Random random) {
            long place = random.nextBoolean() ? forger.last() + 1 : -random.nextInt(3);
            forger.copy(forger.anyEntry(random), place);
            return Place.exactly(place);
        }
    },
    TRUNCATED {
        @Override
        Place commit(Forger forger, Random random) {
            long from = forger.anyEntry(random);
            forger.delete(from, forger.last());
            return Place.exactly(from);
        }
    },
    TRUNCATED_WITH_THE_END_MOVED {
        @Override
        Place commit(Forger forger, Random random) {
            long from = 2 + random.nextInt((int) forger.lastAnchored() - 1);
            forger.delete(from, forger.last());
            forger.moveEnd();
            return Place.exactly(from);
        }
    },
    ALTERED_WITH_ITS_HASH {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = forger.anyEntry(random);
            forger.alter(victim);
            forger.rehash(victim, victim);
            return Place.within(victim);
        }
    },
    ALTERED_WITH_SOME_HASHES_BEHIND_IT {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = forger.anyEntry(random);
            forger.alter(victim);
            forger.rehash(victim, Math.min(forger.last(), victim + random.nextInt(30)));
            return Place.within(victim);
        }
    },
    ALTERED_WITH_ALL_HASHES_BEHIND_IT {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = 1 + random.nextInt((int) forger.lastAnchored());
            forger.alter(victim);
            forger.rehash(victim, forger.last());
            forger.moveEnd();
            return Place.within(victim);
        }
    },
    DELETED_WITH_ALL_HASHES_BEHIND_IT {
        @Override
        Place commit(Forger forger, Random random) {
            long from = 1 + random.nextInt((int) forger.lastAnchored() - 30);
            int size = 1 + random.nextInt(5);
            forger.delete(from, from + size - 1);
            forger.closeGap(from + size, size);
            forger.rehash(from, forger.last());
            forger.moveEnd();
            return Place.within(from);
        }
    },
    REPLACED_WITH_A_FALSE_LINK {
        @Override
        Place commit(Forger forger, Random random) {
            long victim = forger.anyEntry(random);
            forger.set(victim, "previous_hash = repeat('x', 32)");
            forger.rehashAlone(victim);
            return Place.exactly(victim);
        }
    },
    THE_END_ON_RECORD {
        @Override
        Place commit(Forger forger, Random random) {
            int way = random.nextInt(4);
            long last = forger.last();
            if (way == 0) {
                forger.sql("delete from audit_head");
                return Place.exactly(last);
            } else if (way == 1) {
                forger.sql("update audit_head set last_hash = repeat('x', 32)");
                return Place.within(last);
            } else if (way == 2) {
                forger.sql("update audit_head set last_sequence_no = last_sequence_no + 3");
                return Place.exactly(last + 1);
            }
            forger.sql("update audit_head set last_sequence_no = last_sequence_no - 3");
            return Place.exactly(last - 2);
        }
    },
    AN_ANCHOR {
        @Override
        Place commit(Forger forger, Random random) {
            LocalDate day = forger.anAnchor(random);
            String change = pick(
                    random,
                    "update audit_anchor set hash = repeat('x', 32)",
                    "update audit_anchor set last_sequence_no = last_sequence_no + 1",
                    "update audit_anchor set last_sequence_no = last_sequence_no - 1",
                    "update audit_anchor set entries = entries + 1",
                    "delete from audit_anchor");
            forger.sql(change + " where day = '" + day + "'");
            return Place.ofAnchor(day);
        }
    };

    /** Does it, and says where it was. */
    abstract Place commit(Forger forger, Random random);

    private static String pick(Random random, String... ways) {
        return ways[random.nextInt(ways.length)];
    }

    /**
     * Where a check must find it.
     *
     * @param exact whether to the entry; else the entry must lie within what is told, which is no longer than a day
     */
    record Place(long sequence, boolean exact, LocalDate day) {

        static Place exactly(long sequence) {
            return new Place(sequence, true, null);
        }

        static Place within(long sequence) {
            return new Place(sequence, false, null);
        }

        static Place ofAnchor(LocalDate day) {
            return new Place(0, true, day);
        }

        boolean isFoundBy(Fault first, long longestDay) {
            if (day != null) {
                return day.equals(first.day());
            }
            if (exact) {
                return first.from() == sequence;
            }
            return first.belongsAt() == sequence
                    || first.from() <= sequence && sequence <= first.to() && first.to() - first.from() < longestDay;
        }
    }
}

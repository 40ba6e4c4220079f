package be.lerarenkaart.eligibility.stafflist;

import java.util.List;

/**
 * A column of a file that somebody dropped.
 *
 * @param place in the file, from 0
 * @param heading as it stands there; empty without one
 * @param samples what stands in its first rows
 * @param choice our column that it is taken for; empty for none
 * @param sure whether its heading says so, or somebody chose it before
 */
public record SourceColumn(int place, String heading, List<String> samples, String choice, boolean sure) {}

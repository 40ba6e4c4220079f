package be.lerarenkaart.portal.pages;

import be.lerarenkaart.jobs.JobState;

/** Where a job is, in words. */
public record Busy(long id, JobState state, int percent, String words) {

    public static Busy of(long id, JobState state, double progress, String phase, Words words) {
        int percent = (int) Math.floor(100 * progress);
        String doing = state == JobState.QUEUED
                ? words.say("busy.queued")
                : words.say("busy.running", phase == null ? words.say("busy.starting") : phase, percent);
        return new Busy(id, state, percent, doing);
    }
}

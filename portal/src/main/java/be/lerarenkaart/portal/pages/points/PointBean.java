package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.ClaimDeadlines;
import be.lerarenkaart.distribution.PointPostcode;
import be.lerarenkaart.distribution.PointPostcodes;
import be.lerarenkaart.distribution.PostcodeStand;
import be.lerarenkaart.distribution.point.PointContact;
import be.lerarenkaart.distribution.point.PointProfile;
import be.lerarenkaart.distribution.point.PointProfiles;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a pick-up point is in the year: the next date, what it serves, and what it still has to do. */
@Named("pointNow")
@RequestScoped
@Needs(Right.MANAGE_POINT)
public class PointBean {

    /** A day that matters to a point. */
    public record Day(String name, LocalDate date, long daysFromNow, boolean next) {

        public boolean isPast() {
            return daysFromNow < 0;
        }
    }

    @Inject
    private PointParam point;

    @Inject
    private PointPostcodes postcodes;

    @Inject
    private PointProfiles profiles;

    @Inject
    private ClaimDeadlines deadlines;

    private List<PointPostcode> all;
    private PointProfile profile;

    private List<PointPostcode> all() {
        if (all == null) {
            all = postcodes.of(point.year(), point.code());
        }
        return all;
    }

    public List<PointPostcode> getServed() {
        return with(PostcodeStand.OURS);
    }

    public List<PointPostcode> getConflicts() {
        return with(PostcodeStand.CONFLICT);
    }

    private List<PointPostcode> with(PostcodeStand stand) {
        return all().stream().filter(one -> one.stand() == stand).toList();
    }

    /** Of the postcodes where enough people live to tell it. */
    public long getHolders() {
        return getServed().stream()
                .filter(one -> one.holders() != null)
                .mapToLong(PointPostcode::holders)
                .sum();
    }

    /** Whether there are more than that. */
    public boolean isMoreHolders() {
        return getServed().stream().anyMatch(one -> one.holders() == null);
    }

    public PointProfile getProfile() {
        if (profile == null) {
            profile = profiles.of(point.code());
        }
        return profile;
    }

    public boolean isContact() {
        return !getProfile().contact().equals(PointContact.NONE);
    }

    public boolean isOpen() {
        return deadlines.isOpen(point.year());
    }

    public LocalDate getLastDay() {
        return deadlines.lastDay(point.year());
    }

    public LocalDate getCloses() {
        LocalDate own = point.getValue().closes();
        return own == null ? point.getDates().pickupCloses() : own;
    }

    public LocalDate getOpens() {
        LocalDate own = point.getValue().opens();
        return own == null ? point.getDates().pickupOpens() : own;
    }

    /** In order; the first that is not past is the next. */
    public List<Day> getDays() {
        List<Day> days = new ArrayList<>();
        days.add(day("claims", getLastDay()));
        days.add(day("search", point.getDates().searchOpens()));
        days.add(day("opens", getOpens()));
        days.add(day("closes", getCloses()));
        days.sort(Comparator.comparing(Day::date));
        for (int i = 0; i < days.size(); i++) {
            Day one = days.get(i);
            if (!one.isPast()) {
                days.set(i, new Day(one.name(), one.date(), one.daysFromNow(), true));
                break;
            }
        }
        return days;
    }

    /** Null when all is over. */
    public Day getNext() {
        return getDays().stream().filter(Day::next).findFirst().orElse(null);
    }

    private Day day(String name, LocalDate date) {
        return new Day(name, date, ChronoUnit.DAYS.between(deadlines.today(), date), false);
    }
}

package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.point.DayHours;
import be.lerarenkaart.distribution.point.HourException;
import be.lerarenkaart.distribution.point.PointContact;
import be.lerarenkaart.distribution.point.PointProfile;
import be.lerarenkaart.distribution.point.PointProfiles;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a pick-up point keeps about itself, whatever the card year. */
@Path("/pickup-points/{code}")
@ApplicationScoped
@Needs(Right.MANAGE_POINT)
@Produces(MediaType.APPLICATION_JSON)
public class PointProfileResource {

    /**
     * What stands.
     *
     * @param version to save with
     * @param week the hours of each day on which it is open; null while those of the file hold
     */
    public record Profile(
            String code,
            int version,
            Map<String, String> week,
            Boolean openOnHolidays,
            PointContact contact,
            List<Deviation> exceptions,
            String changedBy,
            Instant changedAt) {}

    /** Days on which the week does not hold; closed without hours. */
    public record Deviation(long id, LocalDate firstDay, LocalDate lastDay, String hours, String because) {

        static Deviation of(HourException one) {
            return new Deviation(
                    one.id(), one.firstDay(), one.lastDay(), one.hours().toString(), one.because());
        }
    }

    /** What was added. */
    public record Added(long id) {}

    @Inject
    private PointProfiles profiles;

    @Inject
    private OwnPoints points;

    @Inject
    private Caller caller;

    @GET
    @Path("/profile")
    public Profile profile(@PathParam("code") String code) {
        points.mustBeKnown(code);
        PointProfile profile = profiles.of(code);
        Map<String, String> week = null;
        if (profile.hours() != null) {
            week = new TreeMap<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                if (!profile.hours().week().get(day).isClosed()) {
                    week.put(day.name(), profile.hours().week().get(day).toString());
                }
            }
        }
        return new Profile(
                code,
                profile.version(),
                week,
                profile.hours() == null ? null : profile.hours().openOnHolidays(),
                profile.contact(),
                profiles.exceptions(code).stream().map(Deviation::of).toList(),
                profile.changedBy(),
                profile.changedAt());
    }

    @PUT
    @Path("/hours")
    @Consumes(MediaType.APPLICATION_JSON)
    public void hours(@PathParam("code") String code, InputStream body) {
        points.mustBeKnown(code);
        Fields fields = Fields.of(body);
        Integer version = fields.smallNumber("version");
        fields.required("version");
        fields.required("week");
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        fields.textsByName("week", DayOfWeek.values().length, 100)
                .forEach((day, typed) -> read(fields, day, typed, week));
        boolean openOnHolidays = fields.flag("openOnHolidays");
        fields.check();
        profiles.saveWeek(code, version, week, openOnHolidays, caller.by());
    }

    private static void read(Fields fields, String day, String typed, Map<DayOfWeek, DayHours> week) {
        DayOfWeek known = null;
        for (DayOfWeek one : DayOfWeek.values()) {
            known = one.name().equals(day) ? one : known;
        }
        DayHours hours = DayHours.read(typed).orElse(null);
        if (known == null) {
            fields.fault("week", "Een van de dagen bestaat niet: schrijf MONDAY tot SUNDAY.");
        } else if (hours == null) {
            fields.fault("week", "De uren van " + day + " kunnen we niet lezen: schrijf 09:00-12:00 13:00-17:00.");
        } else {
            week.put(known, hours);
        }
    }

    @PUT
    @Path("/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    public void contact(@PathParam("code") String code, InputStream body) {
        points.mustBeKnown(code);
        Fields fields = Fields.of(body);
        Integer version = fields.smallNumber("version");
        fields.required("version");
        PointContact contact = new PointContact(
                fields.text("name", 100),
                fields.text("email", 254),
                fields.text("phone", 30),
                fields.text("website", 200));
        fields.check();
        profiles.saveContact(code, version, contact, caller.by());
    }

    @GET
    @Path("/hour-exceptions")
    public List<Deviation> exceptions(@PathParam("code") String code) {
        points.mustBeKnown(code);
        return profiles.exceptions(code).stream().map(Deviation::of).toList();
    }

    @POST
    @Path("/hour-exceptions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Added addException(@PathParam("code") String code, InputStream body) {
        points.mustBeKnown(code);
        Fields fields = Fields.of(body);
        LocalDate firstDay = fields.date("firstDay");
        fields.required("firstDay");
        LocalDate lastDay = fields.date("lastDay");
        String typed = fields.text("hours", 100);
        String because = fields.text("because", 100);
        DayHours hours = DayHours.read(typed).orElse(null);
        if (hours == null) {
            fields.fault("hours", "Deze uren kunnen we niet lezen: schrijf 09:00-12:00 13:00-17:00, of laat ze weg.");
        }
        fields.check();
        return new Added(profiles.addException(code, firstDay, lastDay, hours, because, caller.by()));
    }

    @DELETE
    @Path("/hour-exceptions/{id}")
    public void removeException(@PathParam("code") String code, @PathParam("id") long id) {
        points.mustBeKnown(code);
        profiles.removeException(code, id, caller.by());
    }
}

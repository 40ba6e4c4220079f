package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.point.DayHours;
import be.lerarenkaart.distribution.point.Holidays;
import be.lerarenkaart.distribution.point.HourException;
import be.lerarenkaart.distribution.point.PointProfile;
import be.lerarenkaart.distribution.point.PointProfiles;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a point is open: its week, holidays, and days that deviate. */
@Named("pointHours")
@RequestScoped
@Needs(Right.MANAGE_POINT)
public class PointHoursBean {

    /** A legal holiday, with what the point does then. */
    public record Holiday(LocalDate date, String name, String hours) {}

    private static final String PAGE = "/afhaalpunt/beheer/uren";

    @Inject
    private PointParam point;

    @Inject
    private PointProfiles profiles;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private PointProfile profile;
    private Boolean openOnHolidays;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String exceptionHours;
    private String because;

    public PointProfile getProfile() {
        if (profile == null) {
            profile = profiles.of(point.code());
        }
        return profile;
    }

    /** As somebody typed them, or else as they stand. */
    public List<WeekDay> getWeek() {
        List<WeekDay> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String typed = typed(day);
            String stands = getProfile().hours() == null
                    ? ""
                    : getProfile().hours().week().get(day).text();
            week.add(new WeekDay(
                    day,
                    typed == null ? stands : typed,
                    typed != null && DayHours.read(typed).isEmpty()));
        }
        return week;
    }

    private static String typed(DayOfWeek day) {
        return address().get("uren-" + day.getValue());
    }

    private static Map<String, String> address() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public String saveWeek() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (WeekDay day : getWeek()) {
            DayHours.read(day.hours()).ifPresent(hours -> week.put(day.day(), hours));
        }
        if (getWeek().stream().anyMatch(WeekDay::wrong)) {
            return error(words.say("pointHours.wrong"));
        }
        profiles.saveWeek(point.code(), version(), week, isOpenOnHolidays(), caller.by());
        return point.to(PAGE, words.say("pointHours.saved"));
    }

    /** The one that was seen. */
    private static int version() {
        String seen = address().getOrDefault("versie", "0");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    public List<HourException> getExceptions() {
        return profiles.exceptions(point.code());
    }

    public String addException() {
        Optional<DayHours> hours = DayHours.read(exceptionHours);
        if (hours.isEmpty()) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "exceptionHours",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("pointHours.unreadable"), null));
            return null;
        }
        profiles.addException(point.code(), firstDay, lastDay, hours.get(), because, caller.by());
        return point.to(PAGE, words.say("pointHours.added"));
    }

    /** By its number, whatever a colleague changed meanwhile. */
    public String removeExceptions() {
        String[] chosen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("schrap");
        List<String> ids = chosen == null
                ? List.of()
                : Arrays.stream(chosen).filter(id -> id.matches("\\d{1,18}")).toList();
        if (ids.isEmpty()) {
            return error(words.say("pointHours.nothingChosen"));
        }
        profiles.removeExceptions(point.code(), ids.stream().map(Long::valueOf).toList(), caller.by());
        return point.to(PAGE, words.say("pointHours.removed", ids.size()));
    }

    private static String error(String told) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, told, null));
        return null;
    }

    /** Of the card year, in order. */
    public List<Holiday> getHolidays() {
        return Holidays.of(point.year().value()).entrySet().stream()
                .map(day -> new Holiday(day.getKey(), day.getValue(), on(day.getKey())))
                .toList();
    }

    private String on(LocalDate day) {
        if (getProfile().hours() == null) {
            return "";
        }
        DayHours hours = getProfile().hours().on(day);
        return hours.isClosed() ? words.say("pointHours.closed") : hours.text();
    }

    public boolean isOpenOnHolidays() {
        return openOnHolidays == null
                ? getProfile().hours() != null && getProfile().hours().openOnHolidays()
                : openOnHolidays;
    }

    public void setOpenOnHolidays(boolean openOnHolidays) {
        this.openOnHolidays = openOnHolidays;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getExceptionHours() {
        return exceptionHours;
    }

    public void setExceptionHours(String exceptionHours) {
        this.exceptionHours = exceptionHours;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}

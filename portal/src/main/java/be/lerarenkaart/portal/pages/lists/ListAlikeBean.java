package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.stafflist.Alike;
import be.lerarenkaart.eligibility.stafflist.AlikePreview;
import be.lerarenkaart.eligibility.stafflist.StaffListRepairs;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The same mistake in many rows: what mending it everywhere would do, and then doing it. */
@Named("listAlike")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListAlikeBean {

    @Inject
    private ListParam list;

    @Inject
    private StaffListRepairs repairs;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private Map<String, String> asked;
    private String field;
    private String code;
    private String way;
    private String like;
    private String value;
    private AlikePreview preview;

    @PostConstruct
    void read() {
        asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public void require() {
        getPreview();
    }

    private Alike alike() {
        String row = asked.getOrDefault("zoals", "");
        if (!asked.containsKey("kolom") || !asked.containsKey("fout") || !row.matches("\\d{1,9}")) {
            throw new LerarenkaartException(Problem.notFound("Deze pagina bestaat niet."));
        }
        String asWay = asked.getOrDefault("manier", Alike.VALUE);
        return new Alike(asked.get("kolom"), asked.get("fout"), true, asWay, Integer.parseInt(row), 0, "", null);
    }

    public AlikePreview getPreview() {
        if (preview == null) {
            preview = repairs.preview(list.draft(), alike());
        }
        return preview;
    }

    public String mend() {
        return done(repairs.mend(list.year(), list.institution(), alike(), version(), null, caller.by()));
    }

    public String write() {
        return done(repairs.mend(
                list.year(), list.institution(), alike(), version(), value == null ? "" : value, caller.by()));
    }

    public String makeEmpty() {
        return done(repairs.mend(list.year(), list.institution(), alike(), version(), "", caller.by()));
    }

    public String leaveOut() {
        return done(repairs.leaveOut(list.year(), list.institution(), alike(), version(), caller.by()));
    }

    /** Of the draft as the visitor saw it, not as it stands. */
    private int version() {
        String seen = asked.getOrDefault("versie", "");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    private String done(int rows) {
        ListParam.say(words.say("listAlike.done", rows));
        return list.to("/personeelsdienst/lijst");
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public String getLike() {
        return like;
    }

    public void setLike(String like) {
        this.like = like;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}

package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.ChangedFact;
import be.lerarenkaart.eligibility.Deliveries;
import be.lerarenkaart.eligibility.DeliveryCount;
import be.lerarenkaart.eligibility.DeliveryDimension;
import be.lerarenkaart.eligibility.DeliveryFact;
import be.lerarenkaart.eligibility.DeliveryPerson;
import be.lerarenkaart.eligibility.DeliveryQuestion;
import be.lerarenkaart.eligibility.PersonDifference;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a delivery differs from the former: in numbers, and whoever is behind a number. */
@Named("comparison")
@RequestScoped
@Needs(Right.SEE_PEOPLE)
public class ComparisonBean {

    private static final int ROWS = 50;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Words words;

    private Map<String, String> address;
    private DeliveryFact delivery;
    private int page = 1;
    private Paging<DeliveryCount> institutions;
    private Paging<DeliveryPerson> people;

    @PostConstruct
    void read() {
        address = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public void require() {
        getDelivery();
    }

    public DeliveryFact getDelivery() {
        if (delivery == null) {
            String id = address.getOrDefault("id", "");
            if (!id.matches("\\d{1,18}")) {
                throw new LerarenkaartException(Problem.notFound("Dit bestand bestaat niet."));
            }
            delivery = deliveries.get(Long.parseLong(id));
        }
        return delivery;
    }

    public long getStriking() {
        return deliveries.countStriking(getDelivery().importId());
    }

    public List<DeliveryCount> getFacts() {
        return deliveries.counts(getDelivery().importId(), DeliveryDimension.FACT, true, 0, 20);
    }

    public List<DeliveryCount> getCategories() {
        return deliveries.counts(getDelivery().importId(), DeliveryDimension.CATEGORY, false, 0, 100);
    }

    /** Only those where somebody differs; those to look at first. */
    public Paging<DeliveryCount> getInstitutions() {
        if (institutions == null) {
            long id = getDelivery().importId();
            institutions = Paging.of(
                    deliveries.countCounts(id, DeliveryDimension.INSTITUTION, true),
                    page,
                    ROWS,
                    (first, max) -> deliveries.counts(id, DeliveryDimension.INSTITUTION, true, first, max));
        }
        return institutions;
    }

    public Paging<DeliveryPerson> getPeople() {
        if (people == null) {
            long id = getDelivery().importId();
            people = Paging.of(
                    deliveries.countPeople(id, question()),
                    page,
                    ROWS,
                    (first, max) -> deliveries.people(id, question(), first, max));
        }
        return people;
    }

    private DeliveryQuestion question() {
        String institution = address.get("instelling");
        String category = address.get("categorie");
        return new DeliveryQuestion(
                category == null ? DeliveryDimension.INSTITUTION : DeliveryDimension.CATEGORY,
                category == null ? institution : category,
                known(PersonDifference.class, address.get("verschil")),
                known(ChangedFact.class, address.get("feit")));
    }

    private static <E extends Enum<E>> E known(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What of somebody changed, in words. */
    public String facts(DeliveryPerson person) {
        return person.facts().stream()
                .map(fact -> words.of("changedFact", fact))
                .collect(Collectors.joining(", "));
    }

    /** What is shown, in words; empty when it is everybody. */
    public String getShown() {
        DeliveryQuestion question = question();
        return List.of(
                        words.of("personDifference", question.difference()),
                        words.of("changedFact", question.fact()),
                        question.value() == null ? "" : question.value())
                .stream()
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String getId() {
        return address.get("id");
    }

    public void setId(String ignored) {
        // Read from the address itself.
    }

    public String getInstitution() {
        return address.get("instelling");
    }

    public void setInstitution(String ignored) {
        // Read from the address itself.
    }

    public String getCategory() {
        return address.get("categorie");
    }

    public void setCategory(String ignored) {
        // Read from the address itself.
    }

    public String getDifference() {
        return address.get("verschil");
    }

    public void setDifference(String ignored) {
        // Read from the address itself.
    }

    public String getFact() {
        return address.get("feit");
    }

    public void setFact(String ignored) {
        // Read from the address itself.
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}

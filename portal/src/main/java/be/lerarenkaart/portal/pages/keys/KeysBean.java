package be.lerarenkaart.portal.pages.keys;

import be.lerarenkaart.access.ApiKey;
import be.lerarenkaart.access.ApiKeys;
import be.lerarenkaart.access.KeyState;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys that are the caller's to manage: those of one's own places, or all. */
@Named("keys")
@RequestScoped
@Needs(Right.MANAGE_API_KEYS)
public class KeysBean {

    private static final int ROWS = 50;

    @Inject
    private ApiKeys keys;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    private String state;
    private int page = 1;
    private List<ApiKey> mine;
    private final Map<Scope, Place> known = new HashMap<>();

    /** Newest first. */
    public Paging<ApiKey> getFound() {
        List<ApiKey> chosen = mine().stream()
                .filter(key -> state == null || key.state().name().equals(state))
                .toList();
        return Paging.of(
                chosen.size(), page, ROWS, (first, max) -> chosen.subList(first, Math.min(chosen.size(), first + max)));
    }

    /** Each state that there are keys in, in the order of their life. */
    public List<KeyState> getStates() {
        return Arrays.stream(KeyState.values())
                .filter(one -> countOf(one) > 0 || one.name().equals(state))
                .toList();
    }

    public long countOf(KeyState one) {
        return mine().stream().filter(key -> key.state() == one).count();
    }

    public long getTotal() {
        return mine().size();
    }

    public Place placeOf(ApiKey key) {
        return known.computeIfAbsent(key.grant().scope(), places::of);
    }

    private List<ApiKey> mine() {
        if (mine == null) {
            mine = keys.all().stream()
                    .filter(key -> caller.grants()
                            .allow(Right.MANAGE_API_KEYS, key.grant().scope()))
                    .sorted(Comparator.comparing(ApiKey::id).reversed())
                    .toList();
        }
        return mine;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}

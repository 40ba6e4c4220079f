package be.lerarenkaart.portal;

import be.lerarenkaart.access.AccountRegister;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.distribution.message.PointPostboxes;
import be.lerarenkaart.distribution.point.PointProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters go to the address that a point gave itself, and without one to whoever manages the point. */
@ApplicationScoped
public class LettersToPoints implements PointPostboxes {

    @Inject
    private PointProfiles profiles;

    @Inject
    private AccountRegister accounts;

    @Override
    public Map<String, List<String>> of(Collection<String> pointCodes) {
        Map<String, List<String>> found = new HashMap<>(accounts.emailsByPlace(Role.POINT_MANAGER));
        profiles.emails().forEach((code, email) -> found.put(code, List.of(email)));
        found.keySet().retainAll(pointCodes);
        return found;
    }
}

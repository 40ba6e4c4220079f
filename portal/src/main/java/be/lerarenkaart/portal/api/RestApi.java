package be.lerarenkaart.portal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Root of the API, which {@code META-INF/openapi.yaml} describes: routes, answers and faults. */
@ApplicationPath(RestApi.ROOT)
public class RestApi extends Application {

    static final String ROOT = "/api/v1";

    /** Jersey's own description of the routes would be a second one, and open to strangers. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

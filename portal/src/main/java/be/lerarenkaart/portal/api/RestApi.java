package be.lerarenkaart.portal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Root of the API. Every fault answers problem+json; unknown fields in what is sent are ignored. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Lerarenkaart",
                        version = "1",
                        description = "Runs a card year, and tells partners whether a card is valid. Dates are ISO"
                                + " (yyyy-mm-dd) in Europe/Brussels, moments are UTC. Absent fields have no value;"
                                + " unknown fields in requests are ignored. Faults are application/problem+json"
                                + " (RFC 9457) with a Dutch detail to show."),
        security = @SecurityRequirement(name = RestApi.KEY))
@SecurityScheme(
        securitySchemeName = RestApi.KEY,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A key made by POST /api/v1/api-keys, or the first administrator's.")
public class RestApi extends Application {

    static final String KEY = "key";
}

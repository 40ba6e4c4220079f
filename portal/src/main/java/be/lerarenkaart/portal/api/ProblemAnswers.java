package be.lerarenkaart.portal.api;

import be.lerarenkaart.portal.api.problem.ProblemBody;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the description of the API with what holds for every route, so that no resource has to repeat it. */
public class ProblemAnswers implements OASFilter {

    static final String PROBLEM = "Problem";
    private static final String RESPONSE = "#/components/responses/" + PROBLEM;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        components.addSchema(PROBLEM, schema());
        components.addResponse(
                PROBLEM,
                OASFactory.createAPIResponse()
                        .description("Refused; detail says why, in Dutch")
                        .content(content(ProblemBody.MEDIA_TYPE, reference("#/components/schemas/" + PROBLEM))));
        api.setComponents(components);
        api.getPaths().getPathItems().forEach(ProblemAnswers::complete);
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> complete(path, method, operation));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean takesBody = operation.getRequestBody() != null;
        boolean takesFile = takesBody && operation.getRequestBody().getContent().hasMediaType(FileTypes.CSV);
        for (String status : List.of("401", "403", "406", "500")) {
            refuses(operation, status);
        }
        if (takesBody || path.contains("{")) {
            refuses(operation, "400");
            refuses(operation, "404");
        }
        if (takesBody) {
            refuses(operation, "413");
            refuses(operation, "415");
            refuses(operation, "422");
        }
        if (takesFile) {
            binary(operation);
            accepted(operation, "ImportAnswer");
        } else if (method == PathItem.HttpMethod.POST && isRun(path)) {
            accepted(operation, "RunAnswer");
        }
        if (path.endsWith("/figures") || path.endsWith("/pickup-points")) {
            alsoCsv(operation);
        }
    }

    private static boolean isRun(String path) {
        return path.endsWith("/entitlement-runs") || path.endsWith("/allocations") || path.endsWith("/productions");
    }

    private static void refuses(Operation operation, String status) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(RESPONSE));
    }

    private static void accepted(Operation operation, String answer) {
        operation.getResponses().removeAPIResponse("200");
        operation.getResponses().removeAPIResponse("201");
        operation
                .getResponses()
                .addAPIResponse(
                        "202",
                        OASFactory.createAPIResponse()
                                .description("Taken; watch it at Location")
                                .addHeader(
                                        "Location",
                                        OASFactory.createHeader()
                                                .schema(OASFactory.createSchema()
                                                        .type(Schema.SchemaType.STRING)
                                                        .format("uri")))
                                .content(content("application/json", reference("#/components/schemas/" + answer))));
    }

    private static void binary(Operation operation) {
        operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(type -> type.setSchema(
                        OASFactory.createSchema().type(Schema.SchemaType.STRING).format("binary")));
    }

    private static void alsoCsv(Operation operation) {
        APIResponse good = operation.getResponses().getAPIResponse("200");
        if (good != null && good.getContent() != null) {
            good.getContent()
                    .addMediaType(
                            "text/csv",
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING)));
        }
    }

    private static Content content(String mediaType, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }

    private static Schema reference(String to) {
        return OASFactory.createSchema().ref(to);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING);
    }

    private static Schema schema() {
        Schema issue = OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty("in", text())
                .addProperty("name", text())
                .addProperty("detail", text());
        return OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty(
                        "issues",
                        OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(issue));
    }
}

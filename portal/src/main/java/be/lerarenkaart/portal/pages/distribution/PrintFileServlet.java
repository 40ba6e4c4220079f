package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.PrintFile;
import be.lerarenkaart.distribution.Productions;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.TakenFiles;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** A file of a production; it holds names and addresses. */
@WebServlet({"/beheer/productie/drukbestand.csv", "/beheer/productie/drukbestand.pdf"})
@Needs(Right.PRODUCE_CARDS)
public class PrintFileServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Productions productions;

    @Inject
    private transient TakenFiles taken;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long production = number(request, "productie");
        String asked = request.getParameter("soort");
        PrintFile.Kind kind = one(PrintFile.Kind.values(), asked == null ? PrintFile.Kind.CARDS.name() : asked);
        Channel channel = one(Channel.values(), request.getParameter("kanaal"));
        String point = request.getParameter("punt");
        productions.find(production);
        taken.printFile(production, kind, channel, point);
        response.setContentType(kind == PrintFile.Kind.CARDS ? Csv.MEDIA_TYPE : "application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"productie-" + production + "-" + words().of("channelFile", channel) + "-"
                        + words().of("printKindFile", kind) + "." + kind.extension() + "\"");
        if (point == null || point.isBlank()) {
            productions.write(production, kind, channel, response.getOutputStream());
        } else {
            productions.writeOfPoint(production, kind, point, response.getOutputStream());
        }
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit bestand bestaat niet.")));
    }
}

package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.Productions;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Downloads;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** The print file of one channel of a production; it holds names and addresses. */
@WebServlet("/beheer/productie/drukbestand.csv")
public class PrintFileServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Productions productions;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long production = number(request, "productie");
        Channel channel = Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(request.getParameter("kanaal")))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit kanaal bestaat niet.")));
        name(response, "productie-" + production + "-" + words().of("channelFile", channel));
        productions.writePrintFile(production, channel, response.getOutputStream());
    }
}

package be.lerarenkaart.systemtest.server;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One start of the server for all classes here: it takes longer than the tests. */
@ArquillianSuiteDeployment
public class Deployments {

    @Deployment
    public static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(System.getProperty("lerarenkaart.war")))
                .as(WebArchive.class)
                .addPackage(Deployments.class.getPackage());
    }
}

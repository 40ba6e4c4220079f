package be.lerarenkaart.portal.pages;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.annotation.Priority;
import jakarta.faces.context.FacesContext;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** The second lock behind the constraints of web.xml: a page shown under another address still asks for the role. */
@OnlyFor
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RoleGuard implements Serializable {

    private static final long serialVersionUID = 1L;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        OnlyFor rule = call.getMethod().getDeclaringClass().getAnnotation(OnlyFor.class);
        String role = rule == null ? OnlyFor.ADMINISTRATOR : rule.value();
        if (!FacesContext.getCurrentInstance().getExternalContext().isUserInRole(role)) {
            throw new LerarenkaartException(
                    Problem.of("forbidden", 403, "Forbidden", "Je hebt geen toegang tot deze pagina."));
        }
        return call.proceed();
    }
}

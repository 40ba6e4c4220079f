package be.lerarenkaart.portal.pages;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Named in faces-config.xml. */
public class PageProblemsFactory extends ExceptionHandlerFactory {

    public PageProblemsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageProblems(getWrapped().getExceptionHandler());
    }
}

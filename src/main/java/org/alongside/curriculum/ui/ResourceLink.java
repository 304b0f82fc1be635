package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.alongside.curriculum.Resource;

/** The title of a resource; where it has an address, a link that opens beside the portal and tells nobody where from. */
class ResourceLink extends Div {
    ResourceLink(Resource resource) {
        resource.link()
                .ifPresentOrElse(
                        address -> {
                            var link = new Anchor(address.toString(), resource.title());
                            link.setTarget(AnchorTarget.BLANK);
                            link.getElement().setAttribute("rel", "noopener noreferrer");
                            link.getElement().setAttribute("router-ignore", true);
                            add(link);
                        },
                        () -> add(new Span(resource.title())));
        addClassName("md");
    }
}

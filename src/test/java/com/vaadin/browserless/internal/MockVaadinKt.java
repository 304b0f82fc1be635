package com.vaadin.browserless.internal;

import com.vaadin.flow.server.ServiceDestroyEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinService;

/**
 * Stands in for the class of the same name in browserless-test 1.1.1, which looks for the listeners where Flow 25.3 no
 * longer keeps them. To be removed with the first browserless-test that knows Flow 25.3.
 */
public final class MockVaadinKt {
    private MockVaadinKt() {}

    public static void fireSessionInitListeners(VaadinService service, SessionInitEvent event) {
        fire(service, event);
    }

    public static void fireServiceDestroyListeners(VaadinService service, ServiceDestroyEvent event) {
        fire(service, event);
    }

    private static void fire(VaadinService service, Object event) {
        try {
            var field = VaadinService.class.getDeclaredField("eventBus");
            field.setAccessible(true);
            var bus = field.get(service);
            for (var method : bus.getClass().getDeclaredMethods()) {
                if (method.getName().equals("fireEvent")
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isInstance(event)) {
                    method.setAccessible(true);
                    method.invoke(bus, event);
                    return;
                }
            }
            throw new IllegalStateException("Flow no longer fires " + event.getClass());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.alongside.base.ui;

/** A page of the menu that only some of those who may open it have a use for. A bean; there is one for each such page. */
public interface OccasionalPlace {
    /** Its address, as its route says it. */
    String path();

    /** Whether whoever is signed in finds it in the menu. Asked once for each time the frame is made. */
    boolean isShown();
}

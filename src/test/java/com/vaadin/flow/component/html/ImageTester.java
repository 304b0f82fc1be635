package com.vaadin.flow.component.html;

import com.vaadin.browserless.Clickable;
import com.vaadin.browserless.ComponentTester;
import com.vaadin.browserless.Tests;

/** Stands in for the class of the same name in browserless-test 1.1.1: an Image is no HtmlContainer in Flow 25.3. */
@Tests(Image.class)
public class ImageTester extends ComponentTester<Image> implements Clickable<Image> {
    public ImageTester(Image image) {
        super(image);
    }
}

/** The spiral map and the lesson page. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.ui;

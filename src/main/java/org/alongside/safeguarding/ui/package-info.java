/** The form a worry is told with, and its receipt. Only the way in is public. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("navigation")
package org.alongside.safeguarding.ui;

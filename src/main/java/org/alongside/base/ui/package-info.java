/** Building blocks of every page: the two lines, icons, cards, headings. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package org.alongside.base.ui;

/** Lessons leave the portal as calendars, documents and tables, and come back from them. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.takeaway;

/** What becomes of the curriculum in this school: classes, the school's own editions of lessons, and the plan of the year. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.planning;

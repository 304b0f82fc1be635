/** What became of the planned lessons: taught, changed or not taught, by whom, and who still has to meet them. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.delivery;

/** What parents may see without an account: the year's lessons, the materials that the school chooses, its policy. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.parents;

/** Later versions of the statutory statements beside the shipped one, and the mapping between them. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.statements;

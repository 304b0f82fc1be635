/** How long withdrawals and questions are kept, what is over its time, and its removal by a person. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.retention;

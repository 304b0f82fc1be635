/** Which statements were planned, taught and missed, class by class, and who has met them. It says nothing of learning. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.delivery.coverage;

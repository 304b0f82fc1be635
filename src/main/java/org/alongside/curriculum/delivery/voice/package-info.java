/** What pupils ask and say of their lessons without their names, and what the school did about it. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.delivery.voice;

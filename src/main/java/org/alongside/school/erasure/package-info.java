/** What is over its time: listed by one person, agreed to by another, erased, and certified without a name. */
@org.jspecify.annotations.NullMarked
package org.alongside.school.erasure;

/** What people may ask for: a copy of what is held about them, and words about it that they understand. */
@org.jspecify.annotations.NullMarked
package org.alongside.school.rights;

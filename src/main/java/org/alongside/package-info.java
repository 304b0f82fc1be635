/** The program as a whole: how it starts, which databases it has. Everything else lives in a module. */
@org.jspecify.annotations.NullMarked
package org.alongside;

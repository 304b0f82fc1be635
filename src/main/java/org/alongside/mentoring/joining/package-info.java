/** How somebody becomes a mentor or a mentee: the application, the training and the promise, each before the first meeting. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.joining;

package org.alongside.school;

/**
 * A form as the register has it at present.
 *
 * @param yearGroup 7 to 13
 */
public record Form(String name, int yearGroup) {}

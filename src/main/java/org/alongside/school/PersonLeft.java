package org.alongside.school;

/** Somebody is no longer at this school. Their record stays; what they may do and who relies on them has to change. */
public record PersonLeft(PersonId person) {}

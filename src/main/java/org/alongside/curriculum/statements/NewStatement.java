package org.alongside.curriculum.statements;

import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;

/**
 * One statement of a later version of the guidance.
 *
 * @param item number under its heading, from 1
 * @param words our paraphrase, at most 1000 characters
 */
public record NewStatement(StatementCode code, Statement.Phase phase, String heading, int item, String words) {}

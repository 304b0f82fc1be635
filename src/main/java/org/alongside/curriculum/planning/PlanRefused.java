package org.alongside.curriculum.planning;

/** Why a step cannot be taken, as the last part of the key of a sentence under {@code curriculum.plan.refused}. */
public final class PlanRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanRefused(String reason) {
        super(reason);
    }

    /** Key of the sentence. */
    public String key() {
        return "curriculum.plan.refused." + getMessage();
    }
}

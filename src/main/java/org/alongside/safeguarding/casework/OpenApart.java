package org.alongside.safeguarding.casework;

import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * A decision to keep two people apart whose reason a lead has in front of them.
 *
 * @param lifted why it was lifted; null while it stands
 */
record OpenApart(ApartRow row, Narrative reason, @Nullable Narrative lifted) {
    @Override
    public String toString() {
        return "OpenApart[" + row.id() + "]";
    }
}

package org.alongside.curriculum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What pupils should have met in primary school, as statements only: on which of them each unit leans. Units of Year 7
 * come first; what Year 7 does not take up is named with the later unit that does.
 */
public record PrimaryBridge(Map<UnitId, List<StatementCode>> leansOn) {
    public PrimaryBridge {
        leansOn = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(leansOn));
    }

    /** The statements on which this unit leans, in the order of the file; empty for most later units. */
    public List<StatementCode> of(UnitId unit) {
        return leansOn.getOrDefault(unit, List.of());
    }
}

package org.alongside.reporting;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines over time, drawn by Apache ECharts. Both scripts are served as files, so that nothing has to be bundled; the
 * version stands in their address because browsers keep them. The same numbers stand beside it as a table.
 */
@Tag("along-chart")
@JavaScript("context://webjars/echarts/5.5.0/echarts.simple.min.js")
@JavaScript("context://charts/1/along-chart.js")
final class Chart extends HtmlComponent {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One line.
     *
     * @param data a number for every label; null where nothing may be said
     */
    record Series(String name, List<@Nullable Long> data) {}

    private record Option(List<String> labels, List<Series> series) {}

    /** @param says the sentence that the picture stands for */
    Chart(String says, List<String> labels, List<Series> series) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", says);
        getElement().setProperty("option", JSON.writeValueAsString(new Option(labels, series)));
    }
}

// Draws what the server says with Apache ECharts, in the colours of the page. It knows nothing of numbers by itself:
// names, labels and series come in the property "option", and the same numbers stand beside it as a table.
(() => {
  if (customElements.get('along-chart')) return;
  customElements.define('along-chart', class extends HTMLElement {
    set option(words) {
      this.words = words;
      this.draw();
    }
    connectedCallback() {
      this.fit = () => this.chart && this.chart.resize({ silent: true });
      this.watch = new ResizeObserver(this.fit);
      this.watch.observe(this);
      this.dark = matchMedia('(prefers-color-scheme: dark)');
      this.again = () => this.draw();
      this.dark.addEventListener('change', this.again);
      addEventListener('beforeprint', this.fit);
      addEventListener('afterprint', this.fit);
      this.draw();
    }
    disconnectedCallback() {
      this.watch.disconnect();
      this.dark.removeEventListener('change', this.again);
      removeEventListener('beforeprint', this.fit);
      removeEventListener('afterprint', this.fit);
      if (this.chart) this.chart.dispose();
      this.chart = null;
    }
    draw() {
      if (!this.isConnected || !this.words || !window.echarts) return;
      if (!this.canvas) {
        this.canvas = document.createElement('div');
        this.canvas.setAttribute('aria-hidden', 'true');
        this.append(this.canvas);
      }
      const style = getComputedStyle(this);
      // a token may be a function of day and night: the browser works it out
      const token = name => {
        this.canvas.style.color = `var(--al-${name})`;
        return getComputedStyle(this.canvas).color;
      };
      const said = JSON.parse(this.words);
      const colours = [token('harbour'), token('apricot')];
      const inks = [token('harbour'), token('apricot-text')];
      this.chart = this.chart || window.echarts.init(this.canvas, null, { renderer: 'svg' });
      this.chart.setOption({
        animation: false,
        textStyle: { fontFamily: style.fontFamily, fontSize: 12 },
        grid: { left: 34, right: 84, top: 14, bottom: 26 },
        xAxis: {
          type: 'category', data: said.labels, boundaryGap: false,
          axisLine: { lineStyle: { color: token('edge') } }, axisTick: { show: false },
          axisLabel: { color: token('ink-2'), hideOverlap: true },
        },
        yAxis: {
          type: 'value', min: 0, minInterval: 1, splitNumber: 3,
          splitLine: { lineStyle: { color: token('rule') } }, axisLabel: { color: token('ink-2') },
        },
        series: said.series.map((it, i) => ({
          type: 'line', name: it.name, data: it.data, silent: true, connectNulls: false,
          symbol: i ? 'circle' : 'none', symbolSize: 7, showAllSymbol: true,
          lineStyle: { color: colours[i], width: 2.5, type: 'solid' },
          itemStyle: { color: token('surface'), borderColor: colours[i], borderWidth: 2 },
          endLabel: {
            show: true, formatter: '{a} {c}', color: inks[i], fontWeight: 650, fontSize: 12,
            offset: [4, i ? 8 : -8],
          },
        })),
      }, true);
    }
  });
})();

package org.alongside.curriculum.takeaway;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Writes Markdown as paragraphs of a Word document; what it does not know stays as words. */
final class ProseWriter extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder().build();
    static final BigInteger BULLETS = BigInteger.ONE;
    private static final BigInteger NUMBERS = BigInteger.TWO;

    private final XWPFDocument document;
    private @Nullable XWPFParagraph paragraph;
    private boolean bold;
    private boolean italic;
    private boolean quote;
    private int depth;
    private @Nullable BigInteger list;

    ProseWriter(XWPFDocument document) {
        this.document = document;
    }

    void write(String markdown) {
        PARSER.parse(markdown).accept(this);
    }

    @Override
    public void visit(Paragraph node) {
        begin();
        visitChildren(node);
    }

    @Override
    public void visit(Heading node) {
        begin();
        bold = true;
        visitChildren(node);
        bold = false;
    }

    private void begin() {
        var begun = document.createParagraph();
        if (quote) {
            begun.setStyle("Quote");
        }
        if (list != null) {
            begun.setStyle("ListParagraph");
            begun.setNumID(list);
            begun.setNumILvl(BigInteger.valueOf(Math.min(depth, 4) - 1L));
        }
        paragraph = begun;
    }

    @Override
    public void visit(BlockQuote node) {
        if (node.getPrevious() instanceof BlockQuote) {
            document.createParagraph(); // two quotations, not one
        }
        var before = quote;
        quote = true;
        visitChildren(node);
        quote = before;
    }

    @Override
    public void visit(BulletList node) {
        inList(node, BULLETS);
    }

    /** Each list counts from its own beginning. */
    @Override
    public void visit(OrderedList node) {
        XWPFNumbering numbering = document.getNumbering();
        var number = numbering.addNum(NUMBERS);
        var first = numbering.getNum(number).getCTNum().addNewLvlOverride();
        first.setIlvl(BigInteger.valueOf(Math.min(depth, 3)));
        var start = node.getMarkerStartNumber();
        first.addNewStartOverride().setVal(BigInteger.valueOf(start == null ? 1 : start));
        inList(node, number);
    }

    private void inList(Node node, BigInteger numbers) {
        var before = list;
        list = numbers;
        depth++;
        visitChildren(node);
        depth--;
        list = before;
    }

    @Override
    public void visit(Emphasis node) {
        var before = italic;
        italic = true;
        visitChildren(node);
        italic = before;
    }

    @Override
    public void visit(StrongEmphasis node) {
        var before = bold;
        bold = true;
        visitChildren(node);
        bold = before;
    }

    @Override
    public void visit(Link node) {
        visitChildren(node);
        say(" (" + node.getDestination() + ")");
    }

    @Override
    public void visit(Text node) {
        say(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        say(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        say(node.getLiteral());
    }

    @Override
    public void visit(HtmlBlock node) {
        begin();
        say(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        begin();
        say(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        begin();
        say(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        say(" ");
    }

    @Override
    public void visit(HardLineBreak node) {
        if (paragraph != null) {
            paragraph.createRun().addBreak();
        }
    }

    private void say(String words) {
        if (paragraph == null) {
            begin();
        }
        if (paragraph != null) {
            var run = paragraph.createRun();
            run.setBold(bold);
            run.setItalic(italic);
            run.setText(words);
        }
    }
}

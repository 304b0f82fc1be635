package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.LivePage;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.KeyChange;
import org.alongside.school.FreshSignIn;
import org.alongside.school.SignedInPerson;

/** Whether the records are as they were written, and who did what with them. It never says what is in one. */
@Route("safeguarding/audit")
@Menu(title = "safeguarding.audit.menu", order = 37, icon = "check")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR})
class AuditView extends Div implements HasDynamicTitle {
    private final transient AuditTrail trail;
    private final boolean lead;
    private final boolean auditor;
    private final PageHead head;
    private final Div findings = new Div();
    private final Div keys = new Div();
    private final Div answer = new Div();
    final AuditTable table;

    AuditView(AuditTrail trail, Doorbell doorbell, FreshSignIn signIn, SignedInPerson who) {
        this.trail = trail;
        this.lead = who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL);
        this.auditor = lead || who.is(Roles.HEAD);
        addClassNames("col", "g4", "audit");
        var again = new Button(getTranslation("safeguarding.audit.again"), click -> checkAgain());
        again.addClassName("btn");
        again.setId("check-again");
        head = auditor ? new PageHead("", "", again) : new PageHead("", "");
        findings.addClassNames("col", "g3");
        findings.getElement().setAttribute("role", "status");
        answer.getElement().setAttribute("role", "status");
        table = new AuditTable(trail, signIn);
        var readings = new Checkbox(getTranslation("safeguarding.audit.readings"));
        readings.setId("readings");
        readings.addValueChangeListener(change -> table.show(change.getValue()));
        var list = new Panel(new H2(getTranslation("safeguarding.audit.entries")), readings, table);
        list.addClassNames("pad", "col", "g3");
        add(head, findings, answer, list);
        if (auditor) {
            add(new MarkPanel(trail), fingerprint(), keys());
        }
        show();
        table.show(false);
        LivePage.keep(this, doorbell::listen, this::show);
    }

    private void checkAgain() {
        trail.checkAgain();
        answer.removeAll();
        answer.add(new Note(Tone.INFO, "clock", new Span(getTranslation("safeguarding.audit.checking"))));
    }

    private void show() {
        if (!auditor) {
            head.say(getTranslation("safeguarding.audit.own"), getTranslation("safeguarding.audit.own.lead"));
            return;
        }
        var found = trail.findings().orElse(null);
        findings.removeAll();
        if (found == null) {
            head.say(getTranslation("safeguarding.audit.title"), getTranslation("safeguarding.audit.not-yet"));
            return;
        }
        answer.removeAll();
        var broken = found.broken().size();
        head.say(
                broken == 0
                        ? getTranslation("safeguarding.audit.intact")
                        : broken == 1
                                ? getTranslation("safeguarding.audit.broken.1")
                                : getTranslation("safeguarding.audit.broken", broken),
                getTranslation(
                        "safeguarding.audit.checked",
                        Said.shortDay(Said.dayOf(found.checkedAt())),
                        Said.time(found.checkedAt()),
                        found.records(),
                        found.entries()));
        found.broken().forEach(it -> findings.add(new Note(Tone.DANGER, "warn", words(it))));
        if (broken > 0) {
            findings.add(new Note(Tone.PLAIN, "info", new Span(getTranslation("safeguarding.audit.broken.what"))));
        }
        showKeys();
    }

    private Component words(Finding finding) {
        var where = new Span(getTranslation("safeguarding.audit.at", finding.record(), finding.place()));
        where.addClassName("b");
        return new Div(where, new Span(" " + getTranslation("safeguarding.audit.break." + finding.what())));
    }

    private Component fingerprint() {
        var code = new Code(trail.fingerprint());
        code.setId("fingerprint");
        code.addClassName("fingerprint");
        var how = new Paragraph(getTranslation("safeguarding.audit.fingerprint.how"));
        how.addClassName("m2");
        var panel = new Panel(new H2(getTranslation("safeguarding.audit.fingerprint")), code, how);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Component keys() {
        var panel = new Panel(new H2(getTranslation("safeguarding.audit.keys")), keys);
        panel.addClassNames("pad", "col", "g3");
        keys.addClassNames("col", "g3");
        return panel;
    }

    private void showKeys() {
        keys.removeAll();
        var change = trail.keyChange().orElse(null);
        keys.add(new Paragraph(change == null ? getTranslation("safeguarding.audit.keys.never") : words(change)));
        if (change != null && change.unreadable() > 0) {
            keys.add(new Note(
                    Tone.DANGER,
                    "warn",
                    new Span(getTranslation("safeguarding.audit.keys.unreadable", change.unreadable()))));
        }
        if (lead && (change == null || change.finishedAt() != null)) {
            var begin = new Button(getTranslation("safeguarding.audit.keys.change"), click -> {
                var ignored = trail.changeKeys();
                showKeys();
                table.show(table.readings());
            });
            begin.addClassName("btn");
            begin.setId("change-keys");
            var help = new Paragraph(getTranslation("safeguarding.audit.keys.help"));
            help.addClassName("m2");
            keys.add(begin, help);
        }
        if (lead) {
            var keeping = new Anchor(
                    "safeguarding/keeping",
                    new Component[] {new Icon("right"), new Span(getTranslation("safeguarding.audit.keeping"))});
            keys.add(keeping);
        }
    }

    private String words(KeyChange change) {
        var finished = change.finishedAt();
        return finished == null
                ? getTranslation(
                        "safeguarding.audit.keys.going", change.done(), Math.max(change.texts(), change.done()))
                : getTranslation(
                        "safeguarding.audit.keys.done",
                        Said.shortDay(Said.dayOf(finished)),
                        change.askedBy(),
                        change.done());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.audit.title");
    }
}

package org.alongside.identity.passkey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;

/** Lets a browser make or use a passkey. What went wrong comes as one of a few words, never as the browser's own text. */
public final class AskBrowser {
    /** Bytes are base64url on the way; browsers want them plain. Older ones lack the ready-made functions for that. */
    private static final String SCRIPT = """
            return (async () => {
              if (!window.PublicKeyCredential) return '!unknown';
              const plain = text => Uint8Array.from(
                atob(text.replace(/-/g, '+').replace(/_/g, '/')), it => it.charCodeAt(0));
              const text = bytes => btoa(Array.from(new Uint8Array(bytes), it => String.fromCharCode(it)).join(''))
                .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
              const asked = JSON.parse($0);
              const listed = all => (all || []).map(it => ({ ...it, id: plain(it.id) }));
              asked.challenge = plain(asked.challenge);
              if (asked.user) asked.user.id = plain(asked.user.id);
              if (asked.excludeCredentials) asked.excludeCredentials = listed(asked.excludeCredentials);
              if (asked.allowCredentials) asked.allowCredentials = listed(asked.allowCredentials);
              try {
                const made = await (asked.user
                  ? navigator.credentials.create({ publicKey: asked })
                  : navigator.credentials.get({ publicKey: asked }));
                const response = { clientDataJSON: text(made.response.clientDataJSON) };
                if (asked.user) {
                  response.attestationObject = text(made.response.attestationObject);
                  response.transports = made.response.getTransports ? made.response.getTransports() : [];
                } else {
                  response.authenticatorData = text(made.response.authenticatorData);
                  response.signature = text(made.response.signature);
                }
                return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response,
                  clientExtensionResults: {} });
              } catch (wrong) {
                return '!' + (wrong.name === 'InvalidStateError' ? 'known'
                  : wrong.name === 'SecurityError' ? 'address'
                  : wrong.name === 'NotSupportedError' ? 'unknown' : 'stopped');
              }
            })();
            """;

    private AskBrowser() {}

    /**
     * Asks, and hears later.
     *
     * @param answered what the browser made or signed
     * @param failed {@code unknown} (no passkeys in this browser), {@code known} (this device has one already),
     *     {@code address} (not at this address) or {@code stopped} (nothing chosen, nobody there, or time over)
     */
    public static void to(
            Component page,
            Question question,
            SerializableConsumer<String> answered,
            SerializableConsumer<String> failed) {
        page.getElement()
                .executeJs(SCRIPT, question.json())
                .then(
                        String.class,
                        said -> {
                            if (said.startsWith("!")) {
                                failed.accept(said.substring(1));
                            } else {
                                answered.accept(said);
                            }
                        },
                        broken -> failed.accept("stopped"));
    }
}

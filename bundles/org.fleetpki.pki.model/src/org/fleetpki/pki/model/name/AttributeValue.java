// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * One part of a name, such as {@code CN=cam-1} (AttributeTypeAndValue, RFC 5280, 4.1.2.4).
 *
 * <p>Two are equal if RFC 5280, 7.1 says so, whatever their encodings.
 */
public final class AttributeValue {

    private final String oid;
    private final DerNode value;

    /** Made when it is first asked for; two threads that make it make the same. */
    private String text;

    private AttributeValue(String oid, DerNode value) {
        this.oid = oid;
        this.value = value;
    }

    static AttributeValue read(DerNode node) throws Asn1Exception {
        List<DerNode> elements = node.sequence();
        if (elements.size() != 2) {
            throw new Asn1Exception("an attribute of a name has " + elements.size() + " elements", node.offset());
        }
        return new AttributeValue(elements.getFirst().oid(), elements.getLast());
    }

    /** Its type. */
    public String oid() {
        return oid;
    }

    /** The value as it is encoded, nearly always a character string. */
    public DerNode value() {
        return value;
    }

    /** The text; where the value is no readable character string, its encoding in hexadecimal digits after a {@code #}. */
    public String text() {
        String known = text;
        if (known == null) {
            known = decode();
            text = known;
        }
        return known;
    }

    private String decode() {
        try {
            return value.isText() ? value.text() : hexadecimal();
        } catch (Asn1Exception e) {
            return hexadecimal();
        }
    }

    private String hexadecimal() {
        return "#" + value.encoded().hex();
    }

    /**
     * What two equal values have in common (RFC 5280, 7.1): the type, and the text without regard to its string type, to
     * upper and lower case, and to the number of spaces.
     */
    String canonical() {
        String folded = text();
        // a text that begins with # never is its own encoding, so it is not taken for one
        if (folded.startsWith("#") && folded.equals(hexadecimal())) {
            return oid + folded;
        }
        if (!isPlain(folded)) {
            folded = folded(folded);
        }
        // lengths keep a value from being taken for two
        return oid + '=' + folded.length() + ':' + folded;
    }

    /** Whether folding would change nothing, which is quickly told of most. */
    private static boolean isPlain(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || c >= 'A' && c <= 'Z' || c == ' ' && last == ' ') {
                return false;
            }
            last = c;
        }
        return last != ' ';
    }

    private static String folded(String text) {
        String ascii = text.chars().allMatch(c -> c < 0x80) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(ascii.length());
        for (char c : ascii.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean space = Character.isWhitespace(c);
            if (!space) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().stripTrailing();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeValue that && canonical().equals(that.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    /** As RFC 4514 writes it, such as {@code CN=cam-1}. */
    @Override
    public String toString() {
        return OidNames.attribute(oid) + "=" + escape(text());
    }

    /** RFC 4514, 2.4. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = c == ' ' && (i == 0 || i == text.length() - 1) || c == '#' && i == 0 && text.length() == 1;
            if (edge || ",+\"\\<>;".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                escaped.append(String.format(Locale.ROOT, "\\%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

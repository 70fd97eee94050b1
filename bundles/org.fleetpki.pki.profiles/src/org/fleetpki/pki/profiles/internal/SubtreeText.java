// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.NameConstraints.Subtree;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Subtrees of name constraints as text: {@code DNS:example.org}, {@code IP:10.0.0.0/8}, {@code dirName:O=Works} … */
final class SubtreeText {

    static Subtree read(String text) {
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1);
        return Subtree.of(
                switch (colon < 0 ? "" : text.substring(0, colon)) {
                    case "DNS" -> EncodedGeneralName.dns(value);
                    case "email" -> EncodedGeneralName.email(value);
                    case "URI" -> EncodedGeneralName.uri(value);
                    case "IP" -> network(value);
                    case "dirName" -> EncodedGeneralName.directory(DistinguishedName.of(new X500Principal(value)));
                    default ->
                        throw new IllegalArgumentException(
                                "'" + text
                                        + "' is none of DNS:<domain>, IP:<address>/<bits>, email:<domain>, URI:<host>, dirName:<name>");
                });
    }

    private static EncodedGeneralName network(String text) {
        int slash = text.indexOf('/');
        if (slash > 0 && GeneralName.ofHost(text.substring(0, slash)) instanceof GeneralName.Ip ip) {
            byte[] address = ip.address().getAddress();
            int bits = Words.number(text.substring(slash + 1));
            if (bits >= 0 && bits <= address.length * 8) {
                byte[] withMask = Arrays.copyOf(address, address.length * 2);
                for (int i = 0; i < bits; i++) {
                    withMask[address.length + i / 8] |= (byte) (0x80 >> i % 8);
                }
                return EncodedGeneralName.ip(withMask);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no network; right would be 10.0.0.0/8");
    }

    /**
     * The text of a subtree.
     *
     * @throws IllegalArgumentException if there is none that {@link #read} would understand
     */
    static String write(Subtree subtree) {
        EncodedGeneralName base = subtree.base();
        try {
            String text = switch (base.kind()) {
                case DNS, EMAIL, URI -> base.kind().label() + ":" + base.text();
                case IP -> "IP:" + network(base.content());
                case DIRECTORY -> "dirName:" + base.directoryName();
                case OTHER, X400, EDI_PARTY, REGISTERED_ID ->
                    throw new IllegalArgumentException(
                            "names of kind " + base.kind().label() + " have no text");
            };
            if (read(text).equals(subtree)) {
                return text;
            }
        } catch (Asn1Exception | UnknownHostException e) {
            throw new IllegalArgumentException("the subtree does not parse", e);
        }
        throw new IllegalArgumentException("the subtree is more than its text can say");
    }

    private static String network(Octets content) throws UnknownHostException {
        byte[] all = content.toArray();
        int half = all.length / 2;
        int bits = 0;
        for (int i = half; i < all.length; i++) {
            bits += Integer.bitCount(all[i] & 0xff);
        }
        return InetAddress.getByAddress(Arrays.copyOf(all, half)).getHostAddress() + "/" + bits;
    }

    private SubtreeText() {}
}

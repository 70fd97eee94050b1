// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import java.util.Optional;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.extension.ExtensionValue;

/** A rule of DER about every value of a certificate, those within known extensions included. */
abstract class EncodingRule extends CertificateRule {

    protected EncodingRule(Text text) {
        super(text);
    }

    /** Whether a value keeps the rule. */
    protected abstract boolean isKeptBy(DerNode node) throws Asn1Exception;

    @Override
    protected final boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected final Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Optional<DerNode> bad = find(DerNode.parse(certificate.encoded().toArray()));
        if (bad.isPresent()) {
            return broken(describe(bad.get()));
        }
        for (Extension extension : certificate.extensions()) {
            if (ExtensionValue.isKnown(extension.oid())) {
                bad = find(DerNode.parse(extension.content().toArray()));
                if (bad.isPresent()) {
                    return broken(describe(bad.get()) + " of the " + extension.name());
                }
            }
        }
        return kept();
    }

    private static String describe(DerNode node) {
        return "the " + node.describe() + " at byte " + node.offset();
    }

    private Optional<DerNode> find(DerNode node) throws Asn1Exception {
        if (!isKeptBy(node)) {
            return Optional.of(node);
        }
        if (node.isConstructed()) {
            for (DerNode child : node.children()) {
                Optional<DerNode> bad = find(child);
                if (bad.isPresent()) {
                    return bad;
                }
            }
        }
        return Optional.empty();
    }
}

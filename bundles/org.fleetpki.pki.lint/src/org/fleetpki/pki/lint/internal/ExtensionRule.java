// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.Optional;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtensionValue;

/** A rule about what an extension says; it has nothing to say about certificates without one. */
public abstract class ExtensionRule<T extends ExtensionValue> extends CertificateRule {

    private final Class<T> type;

    protected ExtensionRule(Class<T> type, Text text) {
        super(text);
        this.type = type;
    }

    /**
     * Hold an extension against the rule; see {@link org.fleetpki.pki.api.lint.LintRule#problem}.
     *
     * @param value what it says
     * @param certificate the one that it stands in
     */
    protected abstract Optional<String> check(T value, ParsedCertificate certificate) throws Asn1Exception;

    @Override
    protected final boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(ExtensionValue.oidOf(type)).isPresent();
    }

    @Override
    protected final Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Optional<T> value = certificate.find(type);
        return value.isPresent() ? check(value.get(), certificate) : kept();
    }
}

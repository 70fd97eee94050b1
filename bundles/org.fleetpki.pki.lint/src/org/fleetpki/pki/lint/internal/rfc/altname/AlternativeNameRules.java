// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about alternative names (RFC 5280, 4.2.1.6 and 4.2.1.7). */
public final class AlternativeNameRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new AlternativeNameNotEmpty(),
            new AlternativeNamePresent(),
            new DnsNameAscii(),
            new DnsNameCharacters(),
            new DnsNameHyphen(),
            new DnsNameInternational(),
            new DnsNameLabelLength(),
            new DnsNameLabelsNotEmpty(),
            new DnsNameLength(),
            new DnsNameNormalized(),
            new DnsNameNotBlank(),
            new DnsNameReservedLabel(),
            new DnsNameUnderscore(),
            new DnsNameWildcardPlace(),
            new EmailAscii(),
            new EmailForm(),
            new IpAddressLength(),
            new IpOnlyInCommonName(),
            new IpWrittenAsDnsName(),
            new IssuerAlternativeNamesNotCritical(),
            new IssuerAlternativeNamesPresent(),
            new SmtpUtf8Form(),
            new SrvNameForm(),
            new SubjectAlternativeNamesCritical(),
            new SubjectAlternativeNamesNotCritical(),
            new SubjectAlternativeNamesPresent(),
            new UriAbsolute(),
            new UriAscii(),
            new UriHost(),
            new UriSpecific());

    private AlternativeNameRules() {}
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;
import org.fleetpki.pki.model.name.OidNames;

/** Compares the names that a client used with those in the leaf (RFC 9525, section 6). The common name is none of them. */
final class HostNamesCheck implements PathCheck {

    private static final int MAX_SHOWN = 10;

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        PathCertificate leaf = path.leaf();
        List<EncodedGeneralName> present = leaf.find(SubjectAlternativeName.class)
                .map(SubjectAlternativeName::names)
                .orElse(List.of());
        for (GeneralName wanted : question.query().names()) {
            question.work().spend(present.size());
            if (present.stream().noneMatch(name -> fits(name, wanted, question.isWebPki()))) {
                explain(leaf, present, wanted, findings);
            }
        }
    }

    private static boolean fits(EncodedGeneralName name, GeneralName wanted, boolean web) {
        return switch (wanted) {
            case GeneralName.Dns dns -> name.kind() == Kind.DNS && fits(name.text(), dns.name(), web);
            case GeneralName.Ip ip ->
                name.kind() == Kind.IP
                        && Arrays.equals(name.content().toArray(), ip.address().getAddress());
            case GeneralName.Email email -> name.kind() == Kind.EMAIL && isSameMailbox(name.text(), email.address());
            case GeneralName.Uri uri ->
                name.kind() == Kind.URI && name.text().equals(uri.uri().toASCIIString());
        };
    }

    /** RFC 9525, 6.3: a wildcard is the whole first label, stands for one label, and has two labels behind it. */
    private static boolean fits(String pattern, String name, boolean web) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("*.")) {
            return lower.equals(name) && name.indexOf('*') < 0;
        }
        String parent = lower.substring(1);
        int dot = name.indexOf('.');
        return dot > 0
                && parent.indexOf('.', 1) > 0
                && parent.indexOf('*') < 0
                && name.substring(dot).equals(parent)
                && !(web && PublicSuffixes.looksLikeOne(parent.substring(1)));
    }

    private static boolean isSameMailbox(String present, String wanted) {
        return MailSyntax.localPart(present).equals(MailSyntax.localPart(wanted))
                && MailSyntax.host(present).equalsIgnoreCase(MailSyntax.host(wanted));
    }

    private static void explain(
            PathCertificate leaf, List<EncodedGeneralName> present, GeneralName wanted, Findings findings) {
        String value = wanted.value();
        String again = "Issue the certificate again with the subject alternative name " + wanted;
        if (wanted instanceof GeneralName.Ip address
                && present.stream().anyMatch(name -> name.kind() == Kind.DNS && isAddress(name, address.address()))) {
            findings.error(
                    "ip-written-as-dns-name",
                    leaf,
                    "The certificate " + leaf + " has the address " + value
                            + " as a DNS name, where no client looks for an address.",
                    again + ".");
        } else if (leaf.parsed().subject().texts(OidNames.COMMON_NAME).stream().anyMatch(value::equalsIgnoreCase)) {
            findings.error(
                    wanted instanceof GeneralName.Ip ? "ip-only-in-common-name" : "name-only-in-common-name",
                    leaf,
                    "The certificate " + leaf + " has " + value
                            + " only in its common name, which clients do not look at.",
                    again + ".");
        } else {
            findings.error(
                    "host-name-mismatch",
                    leaf,
                    "The certificate " + leaf + " is not for " + value + "; the names in it are " + shown(present)
                            + ".",
                    again + ", or connect by one of the names in it.");
        }
    }

    private static boolean isAddress(EncodedGeneralName name, InetAddress address) {
        return IpLiteral.parse(name.text()).filter(address::equals).isPresent();
    }

    private static String shown(List<EncodedGeneralName> names) {
        String shown = names.stream()
                .limit(MAX_SHOWN)
                .map(name -> PrintableName.text(name.toString()))
                .collect(Collectors.joining(", "));
        int more = names.size() - MAX_SHOWN;
        return names.isEmpty() ? "none" : more > 0 ? shown + " and " + more + " more" : shown;
    }
}

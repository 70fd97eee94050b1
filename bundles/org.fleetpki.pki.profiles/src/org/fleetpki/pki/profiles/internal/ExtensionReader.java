// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AccessDescription;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.OcspNoCheck;
import org.fleetpki.pki.model.extension.TlsFeature;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;

/** Reads the extensions of a profile: those that are usual for the usage, as far as the file does not say otherwise. */
final class ExtensionReader {

    private static final Map<String, Integer> FEATURES =
            Map.of("status_request", TlsFeature.STATUS_REQUEST, "status_request_v2", 17);

    private final Map<String, Extension> extensions = new LinkedHashMap<>();

    private ExtensionReader(Usage usage) {
        // a profile of that usage that says nothing
        CertificateProfile usual =
                new CertificateProfile("usual", usage, KeyType.EC_P256, Duration.ofDays(1), Duration.ZERO);
        usual.extensions().forEach(this::put);
    }

    private void put(Extension extension) {
        extensions.put(extension.oid(), extension);
    }

    private void put(boolean critical, ExtensionValue value) {
        put(Extension.of(critical, value));
    }

    static List<Extension> read(Optional<Table> table, Usage usage) {
        ExtensionReader reader = new ExtensionReader(usage);
        table.ifPresent(given -> reader.read(given, usage));
        return List.copyOf(reader.extensions.values());
    }

    private void read(Table table, Usage usage) {
        keyUsage(table);
        purposes(table);
        pathLength(table, usage);
        table.tables("policies").ifPresent(this::policies);
        table.list("crl", ExtensionReader::uri)
                .ifPresent(uris -> put(
                        false,
                        new CrlDistributionPoints(
                                uris.stream().map(DistributionPoint::of).toList())));
        access(table);
        table.list("tlsFeature", ExtensionReader::feature).ifPresent(features -> put(false, new TlsFeature(features)));
        table.choice("ocspNoCheck", Words.FLAGS).ifPresent(wanted -> {
            if (wanted) {
                put(false, new OcspNoCheck());
            } else {
                extensions.remove(OcspNoCheck.OID);
            }
        });
        table.table("nameConstraints").ifPresent(this::nameConstraints);
        table.tables("raw").ifPresent(raw -> raw.forEach(this::raw));
        table.refuseOthers();
    }

    private void keyUsage(Table table) {
        table.table("keyUsage").ifPresent(given -> {
            List<KeyUsage.Usage> bits =
                    given.list("bits", Words.oneOf(Words.KEY_USAGES)).orElse(List.of());
            boolean critical = given.choice("critical", Words.FLAGS).orElse(true);
            given.refuseOthers();
            if (bits.isEmpty()) {
                extensions.remove(KeyUsage.OID);
            } else {
                put(critical, new KeyUsage(Set.copyOf(bits)));
            }
        });
    }

    private void purposes(Table table) {
        table.table("extendedKeyUsage").ifPresent(given -> {
            List<String> purposes =
                    given.list("purposes", Words.oid(Words.PURPOSES)).orElse(List.of());
            boolean critical = given.choice("critical", Words.FLAGS).orElse(false);
            given.refuseOthers();
            if (purposes.isEmpty()) {
                extensions.remove(ExtendedKeyUsage.OID);
            } else {
                put(critical, new ExtendedKeyUsage(purposes));
            }
        });
    }

    private void pathLength(Table table, Usage usage) {
        Optional<Integer> length = table.parsed("pathLength", text -> text.equals("none") ? -1 : Words.number(text));
        if (length.isPresent() && !usage.isAuthority()) {
            table.report("pathLength", "belongs to authorities alone (RFC 5280, 4.2.1.9)");
        } else if (length.isPresent() && (length.get() < -1 || length.get() > 16)) {
            table.report("pathLength", "must be none, or a number from 0 to 16");
        } else {
            length.ifPresent(number ->
                    put(true, number < 0 ? BasicConstraints.authority() : BasicConstraints.authority(number)));
        }
    }

    private void policies(List<Table> tables) {
        List<CertificatePolicies.Policy> policies = new ArrayList<>();
        for (Table table : tables) {
            Optional<String> oid = table.required("oid", "name the policy", Words.oid(Map.of()));
            List<CertificatePolicies.Qualifier> qualifiers = table
                    .parsed("cps", ExtensionReader::uri)
                    .map(cps -> new CertificatePolicies.Qualifier(CertificatePolicies.CPS, Octets.of(Der.ia5(cps))))
                    .stream()
                    .toList();
            table.refuseOthers();
            oid.ifPresent(policy -> policies.add(new CertificatePolicies.Policy(policy, qualifiers)));
        }
        if (!policies.isEmpty()) {
            put(false, new CertificatePolicies(policies));
        }
    }

    private void access(Table table) {
        List<AccessDescription> descriptions = new ArrayList<>();
        table.list("ocsp", ExtensionReader::uri)
                .orElse(List.of())
                .forEach(uri -> descriptions.add(new AccessDescription(OidNames.OCSP, EncodedGeneralName.uri(uri))));
        table.list("issuers", ExtensionReader::uri)
                .orElse(List.of())
                .forEach(uri ->
                        descriptions.add(new AccessDescription(OidNames.CA_ISSUERS, EncodedGeneralName.uri(uri))));
        if (!descriptions.isEmpty()) {
            put(false, new AuthorityInformationAccess(descriptions));
        }
    }

    private void nameConstraints(Table table) {
        NameConstraints constraints = new NameConstraints(
                table.list("permitted", SubtreeText::read).orElse(List.of()),
                table.list("excluded", SubtreeText::read).orElse(List.of()));
        boolean critical = table.choice("critical", Words.FLAGS).orElse(true);
        table.refuseOthers();
        if (constraints.permitted().isEmpty() && constraints.excluded().isEmpty()) {
            table.reportWhole("nameConstraints must permit or exclude something (RFC 5280, 4.2.1.10)");
        } else {
            put(critical, constraints);
        }
    }

    private void raw(Table table) {
        Optional<String> oid = table.required("oid", "name the extension", Words.oid(Words.EXTENSIONS));
        Optional<Octets> der = table.required("der", "give its value in hexadecimal digits", ExtensionReader::der);
        boolean critical = table.choice("critical", Words.FLAGS).orElse(false);
        table.refuseOthers();
        if (oid.isPresent() && der.isPresent()) {
            Extension extension = new Extension(oid.get(), critical, der.get());
            try {
                extension.value();
                put(extension);
            } catch (Asn1Exception e) {
                table.report("der", "is no value of " + extension.name() + ": " + e.getMessage());
            }
        }
    }

    private static Octets der(String text) {
        try {
            byte[] bytes = HexFormat.of().parseHex(text.replaceAll("[\\s:]", ""));
            DerNode.parse(bytes);
            return Octets.of(bytes);
        } catch (Asn1Exception e) {
            throw new IllegalArgumentException("this is not DER: " + e.getMessage(), e);
        }
    }

    private static int feature(String text) {
        return FEATURES.containsKey(text) ? FEATURES.get(text) : Words.number(text);
    }

    private static String uri(String text) {
        if (!text.matches("(https?|ldaps?)://[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("'" + text + "' is no URI such as http://pki.example/ca.crl");
        }
        return text;
    }
}

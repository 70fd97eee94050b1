// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.trust.TrustStoreEntry;

/**
 * One database of NSS, the library of Firefox and Chromium, driven through NSS's own program {@code certutil}. What an
 * entry is trusted for are its attributes: for TLS, for e-mail and for code, separated by commas.
 */
final class NssStore extends EditableStore {

    private static final byte[] NO_INPUT = {};

    private final String title;
    private final Path folder;
    private final Programs programs;

    NssStore(String title, Path folder, Programs programs) {
        this.title = title;
        this.folder = folder;
        this.programs = programs;
    }

    @Override
    public String id() {
        return NssFamily.ID + ":" + folder;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String location() {
        return folder.toString();
    }

    @Override
    public Optional<String> obstacle() {
        if (!Files.isWritable(folder) || !Files.isWritable(folder.resolve(NssDatabases.CERTIFICATES))) {
            return Optional.of("This user has no right to write " + folder + ".");
        }
        try {
            return isProtected()
                    ? Optional.of(folder + " has a password, which only its own program may ask for.")
                    : Optional.empty();
        } catch (PkiException e) {
            return Optional.of(e.failure().sentence());
        }
    }

    /** Without a password, certutil looks for private keys; with one it does not get so far. */
    private boolean isProtected() throws PkiException {
        return certutil(NO_INPUT, "-K", "-f", "/dev/null").output().contains("SEC_ERROR_BAD_PASSWORD");
    }

    @Override
    public List<TrustStoreEntry> entries() throws PkiException {
        Programs.Outcome listing = certutil(NO_INPUT, "-L");
        if (listing.exitCode() != 0) {
            throw storage("certutil cannot read it (" + listing.lastWords() + ")");
        }
        Map<String, List<String>> trusts = new LinkedHashMap<>();
        for (NssListing.Row row : NssListing.read(listing.output())) {
            trusts.computeIfAbsent(row.nickname(), ignored -> new ArrayList<>()).add(row.trust());
        }
        List<TrustStoreEntry> entries = new ArrayList<>();
        for (Map.Entry<String, List<String>> named : trusts.entrySet()) {
            entries.addAll(entries(named.getKey(), named.getValue()));
        }
        return List.copyOf(entries);
    }

    /** Asked for a nickname, NSS gives its certificates first, and then all others of the same subject. */
    private List<TrustStoreEntry> entries(String nickname, List<String> trusts) throws PkiException {
        List<X509Certificate> certificates = PemCertificates.read(
                certutil(NO_INPUT, "-L", "-a", "-n", nickname).output());
        List<TrustStoreEntry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(certificates.size(), trusts.size()); i++) {
            entries.add(entry(nickname, certificates.get(i), trusts.get(i)));
        }
        return entries;
    }

    @Override
    TrustStoreEntry wanted(X509Certificate certificate, Optional<TrustStoreEntry> now) {
        String flag = CertificateNames.isAuthority(certificate) ? "C" : "P";
        return now.map(there -> entry(there.label(), certificate, NssListing.withServerTrust(there.trust(), flag)))
                .orElseGet(() -> entry(CertificateNames.label(certificate), certificate, flag + ",,"));
    }

    private static TrustStoreEntry entry(String nickname, X509Certificate certificate, String trust) {
        return new TrustStoreEntry(nickname, certificate, NssListing.isTrustedForServers(trust), trust);
    }

    @Override
    List<String> sentences(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after) {
        TrustStoreEntry entry = after.or(() -> before).orElseThrow();
        String what = CertificateNames.spoken(entry.certificate());
        if (after.isEmpty()) {
            return List.of("certutil deletes " + what + " from " + folder + ".");
        }
        String trust = " with the trust attributes '" + entry.trust() + "'.";
        return List.of(
                before.isPresent()
                        ? "certutil gives " + what + " in " + folder + " other trust attributes: '"
                                + before.get().trust() + "' becomes '" + entry.trust() + "'."
                        : "certutil adds " + what + " to " + folder + trust);
    }

    @Override
    void write(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after) throws PkiException {
        Programs.Outcome outcome;
        if (after.isEmpty()) {
            outcome = certutil(NO_INPUT, "-D", "-n", before.orElseThrow().label());
        } else if (before.isPresent()) {
            outcome = certutil(
                    NO_INPUT, "-M", "-n", after.get().label(), "-t", after.get().trust());
        } else {
            outcome = certutil(
                    encoded(after.get().certificate()),
                    "-A",
                    "-n",
                    after.get().label(),
                    "-t",
                    after.get().trust());
        }
        if (outcome.exitCode() != 0) {
            throw storage("certutil did not change it (" + outcome.lastWords() + ")");
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }

    private Programs.Outcome certutil(byte[] input, String mode, String... arguments) throws PkiException {
        Optional<Path> program = programs.find("certutil");
        if (program.isEmpty()) {
            throw new PkiException(new PkiFailure.Storage(
                    location(),
                    "NSS's program certutil is needed and not installed; it is in the package libnss3-tools of Debian"
                            + " and Ubuntu, nss-tools of Red Hat and Fedora, nss of Homebrew"));
        }
        List<String> command = new ArrayList<>(List.of(program.get().toString(), mode, "-d", "sql:" + folder));
        command.addAll(List.of(arguments));
        return programs.run(command, input);
    }
}
